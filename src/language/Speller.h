// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "language/SpellingWords.h"

#include <QHash>
#include <QList>
#include <QStringList>

#include <functional>
#include <memory>

class Hunspell;

namespace wongo::language {

/// Folders in which systems keep hunspell's dictionaries, by the XDG base directories (/usr/share/hunspell), as far as
/// they belong to root. Hunspell trusts what stands in a dictionary, so one that anybody could have put there, in a
/// home or beside an article, is not loaded (threat E11).
QStringList dictionaryFolders();

/// A word that its dictionary does not know.
struct WrongWord {
    qsizetype start = 0; ///< UTF-16, in the text it was found in
    qsizetype length = 0;
    QString word; ///< as looked up
    WordScript script = WordScript::Hangul;
    bool maybeSpaces = false; ///< Hangul that falls into two right words: perhaps it lacks but a space
    bool operator==(const WrongWord&) const = default;
};

/// A text that is looked at word by word, so that it can be left and taken up. Starts with none looked at.
struct TextCheck {
    explicit TextCheck(const QString& text);

    QString text;
    std::vector<SpellingWord> words;
    size_t next = 0; ///< index of the word to look at next
    QList<WrongWord> wrong; ///< among those before it, in order of place

    bool isDone() const { return next == words.size(); }
};

/// Both dictionaries at once. Loading takes a third of a second and 60 MiB. Belongs to one thread at a time; several of
/// them can live on threads of their own.
class Speller {
public:
    explicit Speller(const QStringList& folders = dictionaryFolders());
    ~Speller();
    Q_DISABLE_COPY_MOVE(Speller)

    bool knows(WordScript script) const; ///< whether there is a dictionary; words of a script without one are right

    /// From now on these are right, with all particles (Hangul) or the possessive (Latin). Words of more than one
    /// script are taken apart as in a text.
    void addWords(const QStringList& words);

    /// The wrong words of a text, in order of place. Answers are kept, so that a word costs a look-up the first time.
    QList<WrongWord> check(const QString& text);

    /// Goes on with a text by one word at least, and as long as `mayGoOn` says, which is asked after each.
    void advance(TextCheck& check, const std::function<bool()>& mayGoOn);

    /// What may be meant, best first, NFC. Takes up to half a second a word.
    QStringList suggestions(const QString& word, WordScript script) const;

    /// Whether the first of its suggestions differs from the word in nothing but spaces.
    static bool onlyAddsSpaces(const QString& word, const QStringList& suggestions);

private:
    struct Answer {
        bool right = true;
        bool maybeSpaces = false;
    };
    Answer answerFor(const SpellingWord& place, const QString& word);
    Hunspell* dictionary(WordScript script) const { return m_dictionaries[script == WordScript::Hangul ? 0 : 1].get(); }

    std::shared_ptr<Hunspell> m_dictionaries[2]; ///< Korean, English; null where there is none
    QHash<QString, Answer> m_known; ///< a word has one script, which tells the dictionary
};

} // namespace wongo::language
