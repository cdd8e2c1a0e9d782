// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/Speller.h"

#include "language/Derivations.h"
#include "language/Particles.h"
#include "language/PersonalNames.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

#include <hunspell.hxx>

#include <mutex>

using namespace Qt::StringLiterals;

namespace wongo::language {

namespace {

constexpr qsizetype longestWord = 60; // characters; hunspell looks at no more than 100 bytes' worth of anything
constexpr qsizetype mostAnswers = 200'000;

/// hunspell is not safe to construct or destroy on two threads at once (hunspell issue 727).
std::mutex& constructing()
{
    static std::mutex mutex;
    return mutex;
}

std::shared_ptr<Hunspell> load(const QStringList& folders, const QStringList& names)
{
    for (const QString& name : names) {
        for (const QString& folder : folders) {
            const QString base = folder + u'/' + name;
            if (!QFileInfo::exists(base + u".aff"_s) || !QFileInfo::exists(base + u".dic"_s)) {
                continue;
            }
            const QByteArray affixes = QFile::encodeName(base + u".aff"_s);
            const QByteArray words = QFile::encodeName(base + u".dic"_s);
            const std::lock_guard lock(constructing());
            return {new Hunspell(affixes.constData(), words.constData()), [](Hunspell* hunspell) {
                        const std::lock_guard goes(constructing());
                        delete hunspell;
                    }};
        }
    }
    return nullptr;
}

std::string nfd(const QString& word)
{
    return word.normalized(QString::NormalizationForm_D).toStdString();
}

bool fallsIntoTwo(Hunspell& hunspell, const QString& word)
{
    for (qsizetype i = 1; i < word.size(); ++i) {
        if (hunspell.spell(word.first(i).toStdString()) && hunspell.spell(word.sliced(i).toStdString())) {
            return true;
        }
    }
    return false;
}

} // namespace

TextCheck::TextCheck(const QString& whole)
    : text(whole)
    , words(spellingWords(whole))
{
}

QStringList dictionaryFolders()
{
    const QString own = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation);
    QStringList folders = QStandardPaths::locateAll(
        QStandardPaths::GenericDataLocation, u"hunspell"_s, QStandardPaths::LocateDirectory);
    folders.removeIf([&own](const QString& folder) {
        return QFileInfo(folder).path() == QDir::cleanPath(own) || QFileInfo(folder).ownerId() != 0;
    });
    return folders;
}

Speller::Speller(const QStringList& folders)
    : m_dictionaries{load(folders, {u"ko_KR"_s, u"ko"_s}), load(folders, {u"en_US"_s})}
{
}

Speller::~Speller() = default;

bool Speller::knows(WordScript script) const
{
    return dictionary(script) != nullptr;
}

void Speller::addWords(const QStringList& words)
{
    for (const QString& listed : words) {
        for (const SpellingWord& place : spellingWords(listed)) {
            const QString word = lookedUp(QStringView(listed).sliced(place.start, place.length));
            Hunspell* hunspell = dictionary(place.script);
            if (!hunspell) {
                continue;
            }
            // The affixes of the Korean dictionary work on conjoining letters; those of 서울 are all that a name can
            // have.
            if (place.script == WordScript::Hangul) {
                hunspell->add_with_affix(nfd(word), nfd(u"서울"_s));
            } else {
                hunspell->add_with_affix(word.toStdString(), "Smith");
            }
        }
    }
    m_known.removeIf([](const QHash<QString, Answer>::iterator& answer) { return !answer->right; });
}

QList<WrongWord> Speller::check(const QString& text)
{
    TextCheck whole(text);
    advance(whole, [] { return true; });
    return whole.wrong;
}

void Speller::advance(TextCheck& check, const std::function<bool()>& mayGoOn)
{
    bool goesOn = true;
    while (goesOn && !check.isDone()) {
        const SpellingWord& place = check.words[check.next++];
        const QString word = lookedUp(QStringView(check.text).sliced(place.start, place.length));
        if (const Answer answer = answerFor(place, word); !answer.right && !isPersonalName(check.text, place)) {
            check.wrong.append({place.start, place.length, word, place.script, answer.maybeSpaces});
        }
        goesOn = mayGoOn();
    }
}

Speller::Answer Speller::answerFor(const SpellingWord& place, const QString& word)
{
    Hunspell* hunspell = dictionary(place.script);
    if (!hunspell || word.size() > longestWord || (place.attached && isParticles(word))) {
        return {};
    }
    const auto answer = m_known.constFind(word);
    if (answer != m_known.cend()) {
        return *answer;
    }
    const auto isKnown = [hunspell](const QString& each) { return hunspell->spell(each.toStdString()); };
    Answer fresh;
    const bool isHangul = place.script == WordScript::Hangul;
    fresh.right = isKnown(word) || (isHangul && (isCompoundNoun(word, isKnown) || isDerived(word, isKnown)));
    // English names fall into words by chance, and joined words are plain mistakes there.
    fresh.maybeSpaces = isHangul && !fresh.right && fallsIntoTwo(*hunspell, word);
    if (m_known.size() >= mostAnswers) {
        m_known.clear();
    }
    m_known.insert(word, fresh);
    return fresh;
}

QStringList Speller::suggestions(const QString& word, WordScript script) const
{
    QStringList suggested;
    if (Hunspell* hunspell = dictionary(script); hunspell && word.size() <= longestWord) {
        for (const std::string& each : hunspell->suggest(word.toStdString())) {
            suggested.append(QString::fromStdString(each).normalized(QString::NormalizationForm_C));
        }
    }
    suggested.removeDuplicates();
    return suggested;
}

bool Speller::onlyAddsSpaces(const QString& word, const QStringList& suggestions)
{
    if (suggestions.isEmpty() || suggestions.first() == word) {
        return false;
    }
    QString joined = suggestions.first();
    return joined.remove(u' ') == word;
}

} // namespace wongo::language
