// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "language/Speller.h"
#include "model/Term.h"

#include <QObject>
#include <QThreadPool>

#include <functional>
#include <memory>
#include <optional>

namespace wongo::session {

/// The dictionaries of the application, with the words that a person and the outlet have added, and the names that the
/// person has. Loaded on first use.
/// Checking and suggesting have a thread each, and each thread dictionaries of its own: suggesting takes up to half a
/// second a word, and checking waits for none of it. A third keeps own words. Lives on the GUI thread.
class Dictionaries : public QObject {
    Q_OBJECT
public:
    /// `ownWords` is the file of the person's words (storage::ownWordsFile()); own names are kept in names.csv beside
    /// it (storage::ownNamesFile()).
    explicit Dictionaries(
        const QString& ownWords, const QStringList& folders = language::dictionaryFolders(), QObject* parent = nullptr);
    ~Dictionaries() override; ///< waits for nothing; own words are kept all the same

    void addWords(const QStringList& words); ///< the outlet's; wordsChanged follows if one is new
    void addOwnWord(
        const QString& word); ///< kept in the file; wordsChanged follows, notKept as well if it could not be

    /// Kept in the file, unless a name with that Korean form stands there. nameAdded and wordsChanged follow, notKept
    /// as well if it could not be kept.
    void addOwnName(const model::Term& name);
    const model::Glossary& addedNames() const { return m_names; } ///< since the application began

    const QList<language::WordScript>& missing() const { return m_missing; } ///< what there is no dictionary for

    /// Runs `work` on the checking thread; `done` comes here after it, unless `context` died before.
    void check(QObject* context, std::function<void(language::Speller&)> work, std::function<void()> done);

    /// Suggestions for a word, on their own thread. Of those for a `context` that died, only the one under way is made.
    void suggest(QObject* context, const QString& word, language::WordScript script,
        std::function<void(const QStringList&)> done);

Q_SIGNALS:
    void wordsChanged();
    void nameAdded(const wongo::model::Term& name); ///< open articles know it by now
    void missingKnown(); ///< the dictionaries are loaded; missing() says what was not found, if anything
    void notRead(const wongo::base::Error& error); ///< the file of own words: they count as unknown
    void notKept(const wongo::base::Error& error); ///< an own word or name; it holds until the application ends

private:
    /// Dictionaries of one thread. Touched on that thread alone.
    class Side {
    public:
        Side(QString ownWords, QStringList folders);
        language::Speller& speller(); ///< loaded now if need be
        void addWords(const QStringList& words);
        const std::optional<base::Error>& unread() const { return m_unread; } ///< why own words were not, when loaded

    private:
        QString m_ownWords;
        QStringList m_folders;
        QStringList m_words; ///< for the speller that is not loaded yet
        std::unique_ptr<language::Speller> m_speller;
        std::optional<base::Error> m_unread;
    };
    struct Parts {
        QThreadPool checking; ///< one thread
        QThreadPool suggesting; ///< one thread
        QThreadPool keeping; ///< one thread, for the file of own words: what waits for it is never dropped
        std::shared_ptr<Side> checker;
        std::shared_ptr<Side> suggester;
    };

    void prepare();

    QString m_ownWords;
    std::unique_ptr<Parts> m_parts;
    QStringList m_added;
    model::Glossary m_names;
    QList<language::WordScript> m_missing;
    bool m_prepared = false;
};

} // namespace wongo::session
