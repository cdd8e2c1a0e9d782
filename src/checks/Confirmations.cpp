// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/Confirmations.h"

#include "checks/Rules.h"
#include "model/FieldPath.h"

#include <QHash>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace wongo::checks {

namespace {

using model::ConfirmedPair;
using model::Language;

constexpr double leastLikeness = 0.5;
constexpr size_t mostCompared = 40'000; // records times beads

/// Of the field at that path: the last that was said. A deck or keyword may have got another number since.
const ConfirmedPair* confirmedField(const QList<ConfirmedPair>& confirmed, const QString& path, const model::Text& now)
{
    const ConfirmedPair* atPath = nullptr;
    const ConfirmedPair* moved = nullptr;
    const QString list = path.section(u'/', 0, 0);
    const bool numbered = path.section(u'/', 1, 1).toInt() > 0 || path.section(u'/', 1, 1) == "0"_L1;
    for (const ConfirmedPair& pair : confirmed) {
        if (pair.path == path) {
            atPath = &pair;
        } else if (numbered && pair.text == now && pair.path.section(u'/', 0, 0) == list) {
            moved = &pair;
        }
    }
    return atPath && (!moved || atPath->text == now) ? atPath : (moved ? moved : atPath);
}

} // namespace

QString sourceOf(const Bead& bead, Language language, const PairTrail& pairs)
{
    const int first = language == Language::Korean ? bead.korean : bead.english;
    const int count = language == Language::Korean ? bead.koreanCount : bead.englishCount;
    const std::vector<BlockTrail::Slot>& slots = pairs.blocks(language).slots();
    if (count == 1) {
        return slots[static_cast<size_t>(first)].source;
    }
    QStringList texts;
    for (int i = first; i < first + count; ++i) {
        texts.append(slots[static_cast<size_t>(i)].source);
    }
    return model::joinedBlocks(texts);
}

PairState stateOf(const ConfirmedPair* confirmed, const model::Text& now, Language source)
{
    if (now.ko.isEmpty() || now.en.isEmpty()) {
        return PairState::Missing;
    }
    if (!confirmed) {
        return PairState::Draft;
    }
    if (confirmed->text[source] != now[source]) {
        return PairState::Stale;
    }
    const bool same = confirmed->text == now;
    return confirmed->mark == ConfirmedPair::Mark::Checked && same ? PairState::Checked : PairState::Translated;
}

QList<FieldLook> fieldLooks(const model::Metadata& meta)
{
    QList<FieldLook> looks;
    for (const auto& [path, text] : model::allTexts(meta)) {
        if (rules::isBlank(text.ko) && rules::isBlank(text.en)) {
            continue;
        }
        FieldLook look{path, PairState::Draft, std::nullopt};
        if (const ConfirmedPair* said = confirmedField(meta.translation.confirmed, path, text)) {
            look.confirmed = *said;
        }
        look.state = stateOf(look.confirmed ? &*look.confirmed : nullptr, text, meta.sourceLanguage);
        const Language missing = rules::isBlank(text.ko) ? Language::Korean : Language::English;
        if (look.state == PairState::Missing && meta.hasNoCounterpart(path, missing)) {
            look.state = PairState::Alone;
        }
        looks.append(look);
    }
    return looks;
}

void Confirmations::take(const QList<ConfirmedPair>& confirmed)
{
    m_confirmed = confirmed;
    std::vector<const ConfirmedPair*> ofBodies;
    for (const ConfirmedPair& pair : confirmed) {
        if (pair.path == "body"_L1) {
            ofBodies.push_back(&pair);
        }
    }
    const auto isValue = [](const Record& record, const ConfirmedPair* value) { return record.value == *value; };
    std::vector<Record> now;
    size_t next = 0; // lists change at their end, nearly always
    for (const ConfirmedPair* value : ofBodies) {
        auto known = next < m_records.size() && isValue(m_records[next], value)
            ? m_records.begin() + static_cast<std::ptrdiff_t>(next)
            : std::find_if(
                m_records.begin(), m_records.end(), [&](const Record& record) { return isValue(record, value); });
        if (known != m_records.end()) {
            next = static_cast<size_t>(known - m_records.begin()) + 1;
            now.push_back(*known);
        } else {
            now.push_back({*value, {}});
        }
    }
    m_records = std::move(now);
}

void Confirmations::follow(const QList<ConfirmedPair>& confirmed, const PairTrail& pairs, bool beadsChanged)
{
    // The list is shared while nothing is said anew: no reason to compare its texts at each key.
    const bool same = confirmed.size() == m_confirmed.size() && confirmed.constData() == m_confirmed.constData();
    if (same && !beadsChanged) {
        return;
    }
    if (!same) {
        take(confirmed);
    }
    std::vector<Record*> open;
    for (Record& record : m_records) {
        if (!record.isFound()) {
            open.push_back(&record);
        }
    }
    if (!open.empty() && pairs.blocks(Language::Korean).count() > 0 && pairs.blocks(Language::English).count() > 0) {
        find(std::move(open), pairs);
    }
    index();
}

void Confirmations::find(std::vector<Record*> records, const PairTrail& pairs)
{
    const QList<Bead>& beads = pairs.beads();
    std::vector<model::Text> texts;
    QHash<QString, int> whole;
    model::Bilingual<QHash<QString, int>> sides;
    const auto both = [](const model::Text& text) { return text.ko + QChar(u'\0') + text.en; };
    for (int i = 0; i < beads.size(); ++i) {
        texts.push_back({sourceOf(beads[i], Language::Korean, pairs), sourceOf(beads[i], Language::English, pairs)});
        whole.insert(both(texts.back()), i);
        for (const Language language : model::allLanguages) {
            if (!texts.back()[language].isEmpty()) {
                sides[language].insert(texts.back()[language], i);
            }
        }
    }
    std::vector<bool> taken(texts.size(), false);
    const auto attach = [&](Record& record, int bead) {
        taken[static_cast<size_t>(bead)] = true;
        for (const Language language : model::allLanguages) {
            const int first = language == Language::Korean ? beads[bead].korean : beads[bead].english;
            const int count = language == Language::Korean ? beads[bead].koreanCount : beads[bead].englishCount;
            for (int i = first; i < first + count; ++i) {
                record.blocks[language].push_back(pairs.blocks(language).idAt(i));
            }
        }
    };
    const auto attachBy = [&](const auto& placeOf) {
        for (Record*& record : records) {
            if (const int bead = record ? placeOf(record->value.text) : -1; bead >= 0) {
                attach(*record, bead);
                record = nullptr;
            }
        }
    };
    attachBy([&](const model::Text& text) { return whole.value(both(text), -1); });
    attachBy([&](const model::Text& text) { return sides.ko.value(text.ko, -1); });
    attachBy([&](const model::Text& text) { return sides.en.value(text.en, -1); });
    const auto left = static_cast<size_t>(
        std::count_if(records.begin(), records.end(), [](const Record* record) { return record != nullptr; }));
    if (left == 0 || left * texts.size() > mostCompared) {
        return;
    }
    attachBy([&](const model::Text& text) {
        int best = -1;
        double likest = leastLikeness;
        for (size_t i = 0; i < texts.size(); ++i) {
            const double value = taken[i]
                ? 0
                : (BlockTrail::likeness(text.ko, texts[i].ko) + BlockTrail::likeness(text.en, texts[i].en)) / 2;
            if (value > likest) {
                likest = value;
                best = static_cast<int>(i);
            }
        }
        return best;
    });
}

void Confirmations::index()
{
    m_recordOf = {};
    for (size_t i = 0; i < m_records.size(); ++i) {
        for (const Language language : model::allLanguages) {
            for (const BlockTrail::Id id : m_records[i].blocks[language]) {
                m_recordOf[language][id] = i;
            }
        }
    }
}

const ConfirmedPair* Confirmations::of(const Bead& bead, const PairTrail& pairs) const
{
    const auto recordOf = [&](Language language, int first, int count) {
        for (int i = first; i < first + count; ++i) {
            const auto found = m_recordOf[language].find(pairs.blocks(language).idAt(i));
            if (found != m_recordOf[language].end()) {
                return static_cast<int>(found->second);
            }
        }
        return -1;
    };
    if (m_records.empty() || bead.koreanCount == 0 || bead.englishCount == 0) {
        return nullptr;
    }
    // Said of these two, not of one of them beside another.
    const int korean = recordOf(Language::Korean, bead.korean, bead.koreanCount);
    const int english = recordOf(Language::English, bead.english, bead.englishCount);
    return korean >= 0 && korean == english ? &m_records[static_cast<size_t>(korean)].value : nullptr;
}

} // namespace wongo::checks
