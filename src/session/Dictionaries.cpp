// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/Dictionaries.h"

#include "session/Worker.h"
#include "session/Workers.h"
#include "storage/GlossaryFile.h"
#include "storage/WordFile.h"

#include <QDir>
#include <QFileInfo>

#include <atomic>

using namespace Qt::StringLiterals;

namespace wongo::session {

using language::WordScript;

Dictionaries::Side::Side(QString ownWords, QStringList folders)
    : m_ownWords(std::move(ownWords))
    , m_folders(std::move(folders))
{
}

language::Speller& Dictionaries::Side::speller()
{
    if (!m_speller) {
        m_speller = std::make_unique<language::Speller>(m_folders);
        const auto own = storage::readWords(m_ownWords);
        if (!own) {
            m_unread = own.error();
        }
        m_speller->addWords(m_words + own.value_or(QStringList()));
        m_words.clear();
    }
    return *m_speller;
}

void Dictionaries::Side::addWords(const QStringList& words)
{
    if (m_speller) {
        m_speller->addWords(words);
    } else {
        m_words += words;
    }
}

Dictionaries::Dictionaries(const QString& ownWords, const QStringList& folders, QObject* parent)
    : QObject(parent)
    , m_ownWords(ownWords)
    , m_parts(std::make_unique<Parts>())
{
    m_parts->checking.setMaxThreadCount(1);
    m_parts->suggesting.setMaxThreadCount(1);
    m_parts->keeping.setMaxThreadCount(1);
    m_parts->checker = std::make_shared<Side>(ownWords, folders);
    m_parts->suggester = std::make_shared<Side>(ownWords, folders);
}

Dictionaries::~Dictionaries()
{
    m_parts->checking.clear();
    m_parts->suggesting.clear();
    destroyAside(std::move(m_parts));
}

void Dictionaries::addWords(const QStringList& words)
{
    QStringList fresh;
    for (const QString& word : words) {
        if (!m_added.contains(word)) {
            m_added.append(word);
            fresh.append(word);
        }
    }
    if (fresh.isEmpty()) {
        return;
    }
    m_parts->suggesting.start([side = m_parts->suggester, fresh] { side->addWords(fresh); });
    runOn(
        &m_parts->checking, this,
        [side = m_parts->checker, fresh] {
            side->addWords(fresh);
            return true;
        },
        [this](bool) { Q_EMIT wordsChanged(); });
}

void Dictionaries::addOwnWord(const QString& word)
{
    addWords({word});
    runOn(
        &m_parts->keeping, this, [file = m_ownWords, word] { return storage::addWord(file, word); },
        [this](const base::Result<>& kept) {
            if (!kept) {
                Q_EMIT notKept(kept.error());
            }
        });
}

void Dictionaries::addOwnName(const model::Term& name)
{
    m_names = model::merged(m_names, {name});
    addWords(model::wordsOf({name}));
    Q_EMIT nameAdded(name);
    const QString file = QFileInfo(m_ownWords).dir().filePath(u"names.csv"_s);
    runOn(
        &m_parts->keeping, this, [file, name] { return storage::addOwnName(file, name); },
        [this](const base::Result<>& kept) {
            if (!kept) {
                Q_EMIT notKept(kept.error());
            }
        });
}

void Dictionaries::check(QObject* context, std::function<void(language::Speller&)> work, std::function<void()> done)
{
    prepare();
    runOn(
        &m_parts->checking, context,
        [side = m_parts->checker, work = std::move(work)] {
            work(side->speller());
            return true;
        },
        [done = std::move(done)](bool) { done(); });
}

void Dictionaries::suggest(
    QObject* context, const QString& word, WordScript script, std::function<void(const QStringList&)> done)
{
    const auto wanted = std::make_shared<std::atomic_bool>(true);
    connect(context, &QObject::destroyed, context, [wanted] { *wanted = false; });
    runOn(
        &m_parts->suggesting, context,
        [side = m_parts->suggester, wanted, word, script] {
            return *wanted ? side->speller().suggestions(word, script) : QStringList();
        },
        std::move(done));
}

void Dictionaries::prepare()
{
    if (std::exchange(m_prepared, true)) {
        return;
    }
    struct Loaded {
        QList<WordScript> missing;
        std::optional<base::Error> unread;
    };
    runOn(
        &m_parts->checking, this,
        [side = m_parts->checker] {
            Loaded loaded;
            for (const WordScript script : {WordScript::Hangul, WordScript::Latin}) {
                if (!side->speller().knows(script)) {
                    loaded.missing.append(script);
                }
            }
            loaded.unread = side->unread();
            return loaded;
        },
        [this](const Loaded& loaded) {
            m_missing = loaded.missing;
            Q_EMIT missingKnown();
            if (loaded.unread) {
                Q_EMIT notRead(*loaded.unread);
            }
        });
}

} // namespace wongo::session
