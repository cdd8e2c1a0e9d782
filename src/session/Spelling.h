// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "language/Speller.h"
#include "markdown/Tree.h"
#include "model/Bilingual.h"
#include "session/Latest.h"

#include <QHash>
#include <QObject>
#include <QSet>

#include <memory>
#include <unordered_map>

namespace wongo::session {

class Dictionaries;

/// The wrong words of an open article, found on a worker after each revision: newest wins, one in flight, in turns of
/// 30 ms; blocks that stayed are not looked at again, those nearest the caret come first. Both dictionaries hold in
/// both languages. Lives on the GUI thread.
class Spelling : public QObject {
    Q_OBJECT
public:
    /// Without dictionaries nothing is ever found.
    Spelling(std::shared_ptr<Dictionaries> dictionaries, QObject* parent);
    ~Spelling() override;

    Dictionaries* dictionaries() const { return m_dictionaries.get(); } ///< may be null

    void submit(model::Language language, std::shared_ptr<const markdown::Tree> tree, const QString& text);
    void setFocus(model::Language language, qsizetype position); ///< where the caret is, UTF-16 in the body

    /// The wrong words of a block, relative to it; null while it has not been looked at.
    const QList<language::WrongWord>* wordsIn(const markdown::Block* block) const;
    /// The wrong words of a plain text; null while it has not been looked at: then textChecked follows.
    const QList<language::WrongWord>* wordsIn(const QString& text);

    /// Whether it is only spaces that the word lacks, as far as is known yet.
    bool isSpacing(const QString& word) const { return m_spacing.value(word, false); }

Q_SIGNALS:
    /// These blocks have been looked at, in the language's tree of the newest submit() that was taken up.
    void blocksChecked(wongo::model::Language language, const QList<const wongo::markdown::Block*>& blocks);
    void textChecked(const QString& text);
    void spacingFound(const QString& word); ///< isSpacing() has become true
    void forgotten(); ///< words were added: all is looked at again, what is shown stands until then

private:
    struct Checked {
        std::shared_ptr<const markdown::Block> block; ///< held, so that its address cannot come to mean another one
        QList<language::WrongWord> words;
    };
    using Blocks = std::unordered_map<const markdown::Block*, Checked>;
    struct Request {
        std::shared_ptr<const markdown::Tree> tree;
        QString text;
        qsizetype focus = 0;
        int generation = 0; ///< of the words in the dictionaries
    };
    struct Outcome {
        std::vector<Checked> checked;
        bool complete = false; ///< else there are blocks left
    };
    class State;

    void start(model::Language language, Request request);
    void take(model::Language language, const Request& request, const Outcome& outcome);
    void lookAt(std::shared_ptr<language::TextCheck> check, int generation);
    void forget();
    void sweep(model::Language language, const markdown::Tree& tree);
    void askAbout(const QList<language::WrongWord>& words);
    void askNext();

    std::shared_ptr<Dictionaries> m_dictionaries;
    model::Bilingual<std::shared_ptr<State>> m_states; ///< each touched only by its run in flight
    model::Bilingual<Latest<Request>> m_latest;
    model::Bilingual<Request> m_newest;
    model::Bilingual<Blocks> m_blocks;
    QHash<QString, QList<language::WrongWord>> m_texts;
    QSet<QString> m_textsAsked;
    QHash<QString, bool> m_spacing; ///< known answers
    QList<language::WrongWord> m_spacingWaiting;
    bool m_spacingAsked = false; ///< one is under way
    int m_generation = 0;
};

} // namespace wongo::session
