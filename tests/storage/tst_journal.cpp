// SPDX-License-Identifier: GPL-3.0-or-later
// The edit log of an open article: what is written comes back, steps and all, and of a damaged one the best beginning.

#include "RandomArticle.h"
#include "base/Files.h"
#include "storage/JournalFile.h"

#include <QDir>
#include <QFile>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace wongo;
using namespace wongo::storage;
using model::Language;

namespace {

JournalHead head()
{
    return {u"urn:uuid:11111111-2222-4333-8444-555555555555"_s, u"/somewhere/story"_s, 1'700'000'000'000};
}

/// What a person might do, at random but the same each time.
class Person {
public:
    explicit Person(quint32 seed, model::Article article)
        : m_random(seed)
        , m_history(std::move(article))
    {
    }

    JournalEntry next()
    {
        while (true) {
            const JournalEntry entry = something();
            if (m_history.apply(entry)) {
                return entry;
            }
        }
    }
    const EditHistory& history() const { return m_history; }

private:
    JournalEntry something()
    {
        const Language language = m_random.bounded(2) ? Language::Korean : Language::English;
        const model::Article& now = m_history.article();
        switch (m_random.bounded(10)) {
        case 0:
            return Undone{};
        case 1:
            return Redone{};
        case 2: {
            model::Metadata after = now.meta;
            after.headline[language] += language == Language::Korean ? u"글"_s : u"word "_s;
            return Edit{model::MetadataEdit{now.meta, after, u"headline"_s, language}, false, 0};
        }
        case 3: {
            model::Metadata after = now.meta;
            after.urgency = m_random.bounded(10);
            after.slug = u"slug-%1"_s.arg(m_random.bounded(1000));
            return Edit{model::MetadataEdit{now.meta, after, u"urgency"_s, language}, false, m_random.bounded(3)};
        }
        case 4:
            return Composing{u"body"_s, language, m_random.bounded(3), u"하"_s};
        case 5:
            return Stand{QByteArray::number(m_random.bounded(1000))};
        case 6:
            return m_random.bounded(2) ? JournalEntry(SaveBegun{}) : JournalEntry(SaveDone{});
        default: {
            const QString& text = now.body[language];
            const qsizetype position = m_random.bounded(static_cast<int>(text.size()) + 1);
            const qsizetype removed = m_random.bounded(3);
            return Edit{model::BodyEdit{language, position, text.mid(position, removed), u"새 낱말😀\n"_s},
                m_random.bounded(4) == 0 && joinable(language), 0};
        }
        }
    }
    bool joinable(Language language) const
    {
        if (m_history.position() == 0 || m_history.position() != m_history.steps().size()) {
            return false;
        }
        const auto* edit = std::get_if<model::BodyEdit>(&m_history.steps().back().changes.back());
        return edit && edit->language == language;
    }

    QRandomGenerator m_random;
    EditHistory m_history;
};

bool same(const EditHistory& one, const EditHistory& other)
{
    return one.base() == other.base() && one.article() == other.article() && one.steps() == other.steps()
        && one.position() == other.position() && one.place() == other.place() && one.saved() == other.saved()
        && one.saving() == other.saving() && one.composing() == other.composing();
}

/// An article in a folder, its journal in a state folder.
struct Desk {
    QTemporaryDir directory;
    QString folder = directory.filePath(u"story"_s);
    QString state = directory.filePath(u"state"_s);

    Desk()
    {
        model::Article article = model::newArticle(Language::Korean, u"story"_s);
        article.meta.id = head().articleId;
        article.body.ko = u"처음 글\n"_s;
        if (!createFolder(folder, article)) {
            qFatal("cannot make the article");
        }
    }
    OpenedArticle open() const
    {
        auto opened = openArticle(folder, state);
        if (!opened || (opened->writer && !opened->writer->restart())) {
            qFatal("cannot open the article");
        }
        return std::move(*opened);
    }
    QString journal() const { return JournalPlace::of(head().articleId, folder, state)->journal; }
    static Edit typed(const QString& text, qsizetype position = 0)
    {
        return {model::BodyEdit{Language::Korean, position, {}, text}, false, 0};
    }
};

} // namespace

class TestJournal : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsWrittenComesBack()
    {
        for (quint32 seed = 1; seed <= 10; ++seed) {
            Person person(seed, randomArticle(seed));
            JournalEncoder encoder;
            QByteArray bytes = encoder.begin(head(), person.history());
            for (int i = 0; i < 300; ++i) {
                bytes += encoder.entry(person.next());
            }
            const auto journal = parseJournal(bytes, u"j"_s);
            QVERIFY(journal);
            QCOMPARE(journal->head, head());
            QCOMPARE(journal->lostBytes, 0);
            QVERIFY(same(journal->history, person.history()));
        }
    }

    void aNewJournalSaysTheSame()
    {
        for (quint32 seed = 20; seed <= 30; ++seed) {
            Person person(seed, randomArticle(seed));
            for (int i = 0; i < 200; ++i) {
                person.next();
            }
            JournalEncoder encoder;
            const auto journal = parseJournal(encoder.begin(head(), person.history()), u"j"_s);
            QVERIFY(journal);
            QVERIFY(same(journal->history, person.history()));
        }
    }

    void whatIsForgottenChangesNoText()
    {
        Person person(7, randomArticle(7));
        for (int i = 0; i < 500; ++i) {
            person.next();
        }
        EditHistory history = person.history();
        const size_t steps = history.steps().size();
        history.forget(20);
        QCOMPARE(history.article(), person.history().article());
        QVERIFY(history.steps().size() < steps);
        while (history.apply(Undone{})) { }
        QCOMPARE(history.article().body, history.base().body);
    }

    void everyTruncationIsABeginning()
    {
        Person person(3, randomArticle(3));
        JournalEncoder encoder;
        QByteArray bytes = encoder.begin(head(), person.history());
        QList<qsizetype> ends{bytes.size()};
        QList<model::Article> articles{person.history().article()};
        for (int i = 0; i < 40; ++i) {
            bytes += encoder.entry(person.next());
            ends.append(bytes.size());
            articles.append(person.history().article());
        }
        for (qsizetype length = 0; length <= bytes.size(); ++length) {
            const auto journal = parseJournal(bytes.first(length), u"j"_s);
            if (length < ends.first()) {
                QVERIFY(!journal || journal->wholeBytes <= length);
                continue;
            }
            QVERIFY(journal);
            const auto whole = std::upper_bound(ends.begin(), ends.end(), length) - ends.begin() - 1;
            QCOMPARE(journal->history.article(), articles.at(whole));
            QCOMPARE(journal->lostBytes, length - ends.at(whole));
        }
    }

    void flippedBitsEndIt()
    {
        Person person(4, randomArticle(4));
        JournalEncoder encoder;
        QByteArray bytes = encoder.begin(head(), person.history());
        QList<model::Article> articles{person.history().article()};
        for (int i = 0; i < 100; ++i) {
            bytes += encoder.entry(person.next());
            articles.append(person.history().article());
        }
        QRandomGenerator random(5);
        for (int i = 0; i < 2000; ++i) {
            QByteArray damaged = bytes;
            const qsizetype at = random.bounded(static_cast<int>(damaged.size()));
            damaged[at] = static_cast<char>(damaged[at] ^ (1 << random.bounded(8)));
            const auto journal = parseJournal(damaged, u"j"_s);
            QVERIFY(!journal || articles.contains(journal->history.article()));
            QVERIFY(!journal || journal->lostBytes > 0);
        }
    }

    void aDoubledRecordIsNotDoneTwice()
    {
        JournalEncoder encoder;
        const QByteArray begin = encoder.begin(head(), EditHistory(model::newArticle(Language::Korean, u"s"_s)));
        const QByteArray entry = encoder.entry(Desk::typed(u"글"_s));
        const auto journal = parseJournal(begin + entry + entry, u"j"_s);
        QVERIFY(journal);
        QCOMPARE(journal->history.article().body.ko, u"글"_s);
        QCOMPARE(journal->lostBytes, entry.size());
    }

    /// An article that could not be saved as it is comes back from its journal all the same.
    void whatCannotBeSavedComesBack()
    {
        for (const QString& slug : {QString(), u"a/b"_s}) {
            EditHistory history(model::newArticle(Language::Korean, u"story"_s));
            model::Metadata after = history.article().meta;
            after.slug = slug;
            QVERIFY(history.apply(Edit{model::MetadataEdit{history.article().meta, after, u"slug"_s}, false, 0}));
            const model::Metadata before = after;
            after.urgency = 3;
            QVERIFY(history.apply(Edit{model::MetadataEdit{before, after, u"urgency"_s}, false, 0}));
            QVERIFY(history.apply(SaveBegun{}));
            QVERIFY(history.apply(Desk::typed(u"글"_s)));
            history.forget(1);
            JournalEncoder encoder;
            const auto journal = parseJournal(encoder.begin(head(), history), u"j"_s);
            QVERIFY(journal);
            QCOMPARE(journal->lostBytes, 0);
            QVERIFY(same(journal->history, history));
        }
    }

    void otherFilesAreNoJournals()
    {
        QCOMPARE(parseJournal("WONGOJ2\nand more", u"j"_s).error().code, base::ErrorCode::UnknownVersion);
        QCOMPARE(parseJournal({}, u"j"_s).error().code, base::ErrorCode::WrongFormat);
        QCOMPARE(parseJournal("{\"format\": 1}", u"j"_s).error().file, u"j"_s);
    }

    void closedWithoutEndingItComesBack()
    {
        Desk desk;
        {
            const OpenedArticle first = desk.open();
            QVERIFY(first.writer);
            QVERIFY(!first.recovered);
            QVERIFY(first.writer->append({desk.typed(u"새 "_s), desk.typed(u"더 "_s, 2), Undone{}, Stand{"here"}}));
            QVERIFY(first.writer->sync());
        }
        const OpenedArticle second = desk.open();
        QVERIFY(second.recovered);
        QCOMPARE(second.recovered->article().body.ko, u"새 처음 글\n"_s);
        QCOMPARE(second.recovered->steps().size(), size_t(2));
        QCOMPARE(second.recovered->position(), size_t(1));
        QCOMPARE(second.recovered->place(), "here");
        QCOMPARE(second.recovered->saved(), second.loaded.article);
        QCOMPARE(loadFolder(desk.folder)->article.body.ko, u"처음 글\n"_s); // nothing is written on opening
    }

    void recoveryCanBeCutShortAnyNumberOfTimes()
    {
        Desk desk;
        QVERIFY(desk.open().writer->append({desk.typed(u"새 "_s)}));
        for (int i = 0; i < 5; ++i) {
            QCOMPARE(desk.open().recovered->article().body.ko, u"새 처음 글\n"_s);
        }
    }

    void aSyllableBeingComposedComesBack()
    {
        Desk desk;
        QVERIFY(desk.open().writer->append({Composing{u"body"_s, Language::Korean, 2, u"한"_s}}));
        const OpenedArticle again = desk.open();
        QCOMPARE(again.recovered->article().body.ko, u"처음한 글\n"_s);
        EditHistory history = *again.recovered;
        QVERIFY(history.apply(Undone{}));
        QCOMPARE(history.article().body.ko, u"처음 글\n"_s);
    }

    void savedIsNotRecoveredAsUnsaved()
    {
        Desk desk;
        {
            const OpenedArticle first = desk.open();
            QVERIFY(first.writer->append({desk.typed(u"새 "_s), SaveBegun{}}));
            model::Article article = first.loaded.article;
            article.body.ko.prepend(u"새 "_s);
            QVERIFY(saveFolder(desk.folder, article, first.loaded.state)); // and then the process dies
        }
        const OpenedArticle second = desk.open();
        QVERIFY(second.recovered);
        QVERIFY(!second.stray);
        QCOMPARE(second.recovered->article(), second.loaded.article);
        QCOMPARE(second.recovered->steps().size(), size_t(1)); // undo is there all the same
    }

    void anotherTextOnDiskIsNotWrittenOver()
    {
        Desk desk;
        {
            const OpenedArticle first = desk.open();
            QVERIFY(first.writer->append({desk.typed(u"새 "_s)}));
            QVERIFY(base::writeFile(desk.folder + u"/ko.md"_s, "다른 사람의 글\n"));
        }
        for (int i = 0; i < 2; ++i) {
            const OpenedArticle second = desk.open();
            QVERIFY(!second.recovered);
            QVERIFY(second.stray); // until somebody has decided about it
            QCOMPARE(second.strayIsKnown, i > 0);
            QCOMPARE(second.stray->article().body.ko, u"새 처음 글\n"_s);
            QCOMPARE(second.loaded.article.body.ko, u"다른 사람의 글\n"_s);
            QCOMPARE(strayJournals(head().articleId, desk.state).size(), 1);
        }
        const QString kept = strayJournals(head().articleId, desk.state).first();
        const auto journal = parseJournal(*base::readFile(kept, maximumJournalBytes), kept);
        QCOMPARE(journal->history.article().body.ko, u"새 처음 글\n"_s);
        QVERIFY(settleStray(kept));
        QVERIFY(!desk.open().stray);
        QVERIFY(strayJournals(head().articleId, desk.state).isEmpty());
        const QStringList settled = QFileInfo(kept).dir().entryList({u"*.settled-1"_s});
        QCOMPARE(settled.size(), 1); // kept for good
    }

    void whatTheArticleSaysByNowIsSettled()
    {
        Desk desk;
        {
            const OpenedArticle first = desk.open();
            QVERIFY(first.writer->append({desk.typed(u"새 "_s)}));
            QVERIFY(base::writeFile(desk.folder + u"/ko.md"_s, "다른 사람의 글\n"));
        }
        QVERIFY(desk.open().stray);
        QVERIFY(base::writeFile(desk.folder + u"/ko.md"_s, "새 처음 글\n"));
        QVERIFY(!desk.open().stray);
        QVERIFY(strayJournals(head().articleId, desk.state).isEmpty());
    }

    /// There was no room for one on opening.
    void aJournalMayBeginLater()
    {
        Desk desk;
        QVERIFY(desk.open().writer->append({desk.typed(u"새 "_s)}));
        const model::Article now = desk.open().recovered->article();
        const auto writer = beginJournal(head().articleId, desk.folder, desk.state, EditHistory(now));
        QVERIFY(writer);
        QCOMPARE(strayJournals(head().articleId, desk.state).size(), 1); // what stood there
        QVERIFY(!beginJournal(head().articleId, desk.folder, desk.state, EditHistory(now))); // one writes
        QVERIFY((*writer)->append({desk.typed(u"더 "_s)}));
        const auto journal = parseJournal(*base::readFile(desk.journal(), maximumJournalBytes), u"j"_s);
        QCOMPARE(journal->history.article().body.ko, u"더 새 처음 글\n"_s);
    }

    void aDamagedBeginningIsKept()
    {
        Desk desk;
        QVERIFY(desk.open().writer->append({desk.typed(u"새 "_s)}));
        QByteArray bytes = *base::readFile(desk.journal(), maximumJournalBytes);
        bytes[30] = static_cast<char>(bytes[30] ^ 1);
        QVERIFY(base::writeFile(desk.journal(), bytes));
        const OpenedArticle again = desk.open();
        QVERIFY(!again.recovered && !again.stray);
        QCOMPARE(again.lostBytes, bytes.size());
        QVERIFY(strayJournals(head().articleId, desk.state).isEmpty()); // it cannot be offered
        QCOMPARE(*base::readFile(desk.journal() + u".damaged-1"_s, maximumJournalBytes), bytes);
    }

    void aMovedArticleFindsItsJournal()
    {
        Desk desk;
        QVERIFY(desk.open().writer->append({desk.typed(u"새 "_s)}));
        const QString moved = desk.directory.filePath(u"renamed"_s);
        QVERIFY(QDir().rename(desk.folder, moved));
        desk.folder = moved;
        QCOMPARE(desk.open().recovered->article().body.ko, u"새 처음 글\n"_s);
    }

    /// A stick that is not plugged in: the journal is there when it is again.
    void whatIsAwayKeepsItsJournal()
    {
        Desk desk;
        QVERIFY(desk.open().writer->append({desk.typed(u"새 "_s)}));
        const QString journal = desk.journal();
        const Desk copy;
        QVERIFY(QDir().mkpath(desk.directory.filePath(u"stick"_s)));
        QVERIFY(QDir().rename(desk.folder, desk.directory.filePath(u"stick/story"_s)));
        desk.folder = desk.directory.filePath(u"stick/story"_s);
        QVERIFY(desk.open().writer->append({desk.typed(u"더 "_s)}));
        const QString onStick = desk.journal();
        QVERIFY(QDir().rename(desk.directory.filePath(u"stick"_s), desk.directory.filePath(u"unplugged"_s)));
        QVERIFY(openArticle(copy.folder, desk.state)->writer->restart());
        QVERIFY(QFileInfo::exists(onStick));
        QVERIFY(!QFileInfo::exists(journal));
    }

    void aCopiedArticleLeavesTheOtherItsJournal()
    {
        Desk desk;
        QVERIFY(desk.open().writer->append({desk.typed(u"새 "_s)}));
        const Desk copy;
        auto opened = openArticle(copy.folder, desk.state); // the same id in another folder
        QVERIFY(opened && opened->writer);
        QVERIFY(!opened->recovered);
        QCOMPARE(desk.open().recovered->article().body.ko, u"새 처음 글\n"_s);
    }

    void onlyOneWrites()
    {
        Desk desk;
        auto first = std::make_unique<OpenedArticle>(desk.open());
        const OpenedArticle second = desk.open();
        QVERIFY(!second.writer);
        QCOMPARE(second.heldBy->process, QCoreApplication::applicationPid());
        first.reset();
        QVERIFY(desk.open().writer);
    }

    void aGrownJournalIsMadeAnew()
    {
        Desk desk;
        const OpenedArticle first = desk.open();
        qint64 largest = 0;
        for (int i = 0; i < 5000; ++i) {
            QVERIFY(first.writer->append({desk.typed(QString(100, u'가'))}));
            largest = std::max(largest, QFileInfo(desk.journal()).size());
        }
        QVERIFY2(QFileInfo(desk.journal()).size() < 5000 * 300, "steps were never forgotten");
        const auto journal = parseJournal(*base::readFile(desk.journal(), maximumJournalBytes), u"j"_s);
        QVERIFY(journal->history.steps().size() >= 1000); // D7
        QCOMPARE(journal->history.article().body.ko.size(), 500'000 + 5);
    }

    void aFailedDiskIsWrittenAnew()
    {
        Desk desk;
        const OpenedArticle first = desk.open();
        const QString state = QFileInfo(desk.journal()).path();
        QVERIFY(QDir(state).removeRecursively());
        QVERIFY(first.writer->append({desk.typed(u"하나 "_s)})); // into a file without a name
        QVERIFY(!first.writer->sync());
        QVERIFY(!first.writer->sync()); // and again: there is no file, and why is still known
        QVERIFY(first.writer->restart());
        QVERIFY(first.writer->sync());
        QVERIFY(desk.open().heldBy); // the lock as well
        const auto journal = parseJournal(*base::readFile(desk.journal(), maximumJournalBytes), u"j"_s);
        QCOMPARE(journal->history.article().body.ko, u"하나 처음 글\n"_s);
    }

    void itIsForItsOwnerAlone()
    {
        Desk desk;
        const OpenedArticle first = desk.open();
        const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
        QVERIFY(!(QFile::permissions(desk.journal()) & others));
        QVERIFY(!(QFile::permissions(QFileInfo(desk.journal()).path()) & others));
    }

    void removedWhenNothingIsWanted()
    {
        Desk desk;
        const OpenedArticle first = desk.open();
        QVERIFY(QFile::exists(desk.journal()));
        first.writer->remove();
        QVERIFY(!QFile::exists(desk.journal()));
    }
};

QTEST_GUILESS_MAIN(TestJournal)
#include "tst_journal.moc"
