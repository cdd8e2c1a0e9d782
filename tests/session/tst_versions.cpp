// SPDX-License-Identifier: GPL-3.0-or-later
// Versions of the open article: kept, compared, restored.

#include "SessionFixture.h"

#include "base/Files.h"
#include "session/Versions.h"
#include "session/Workers.h"
#include "storage/StateFolder.h"

#include <QFile>
#include <QThreadPool>

using namespace Qt::StringLiterals;
using namespace wongo;
using language::WordChange;
using model::Language;
using session::Comparison;
using session::SaveState;
using session::Versions;
using storage::VersionCause;
using storage::VersionEntry;
using support::SessionFixture;

namespace {

struct Fixture : SessionFixture {
    QString root = directory.filePath(u"state"_s);
    Versions* versions = session->versions();

    explicit Fixture(const model::Text& body = {u"처음\n"_s, u"First\n"_s})
        : SessionFixture(body)
    {
        versions->keepIn(root);
        if (!QTest::qWaitFor([this] { return versions->list().size() == 1; })) {
            qFatal("no version was kept");
        }
    }

    QString folder() const { return storage::versionsFolder(storage::stateFolder(session->metadata().id, root)); }

    bool save()
    {
        const qsizetype before = versions->list().size();
        QSignalSpy saved(session.get(), &session::ArticleSession::saved);
        session->save();
        return saved.wait() && QTest::qWaitFor([&] { return versions->list().size() == before + 1; });
    }

    model::Article load(qsizetype index) const
    {
        return storage::loadVersion(folder(), versions->list().value(index).name).value_or(model::Article{});
    }

    QString name(qsizetype index) const { return versions->list().value(index).name; }
};

/// "same[-removed-]{+added+}"
QString shown(const Comparison& comparison, Language language)
{
    QString text;
    for (const WordChange& change : comparison.body[language]) {
        const QString gone = comparison.before[language].mid(change.beforeStart, change.beforeEnd - change.beforeStart);
        const QString come = comparison.after[language].mid(change.afterStart, change.afterEnd - change.afterStart);
        text += change.kind == WordChange::Kind::Same ? come
            : change.kind == WordChange::Kind::Added  ? u"{+%1+}"_s.arg(come)
                                                      : u"[-%1-]"_s.arg(gone);
    }
    return text;
}

} // namespace

class VersionsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothingIsKeptUnasked()
    {
        SessionFixture f({u"글\n"_s, {}});
        QSignalSpy saved(f.session.get(), &session::ArticleSession::saved);
        f.type(Language::Korean, u"더"_s);
        f.session->save();
        QVERIFY(saved.wait());
        f.session->versions()->follow(true);
        QVERIFY(f.session->versions()->list().isEmpty());
    }

    void everySaveLeavesOne()
    {
        Fixture f;
        QCOMPARE(f.versions->list().first().cause, VersionCause::Opened);
        f.type(Language::Korean, u"둘째"_s);
        QVERIFY(f.save());
        QCOMPARE(f.versions->list().first().cause, VersionCause::Saved);
        QCOMPARE(f.load(0).body.ko, u"처음\n둘째"_s);
        QCOMPARE(f.load(1).body.ko, u"처음\n"_s);
        QSignalSpy kept(f.versions, &Versions::kept);
        f.session->save(); // nothing new: no version
        QVERIFY(kept.wait());
        QCOMPARE(f.versions->list().size(), 2);
        QCOMPARE(storage::listVersions(f.folder()).value(), f.versions->list());
    }

    void whatWasWrittenWhileClosedIsKept()
    {
        Fixture f;
        const QString folder = f.session->folder();
        const auto openAgain = [&] {
            f.session = std::make_unique<session::ArticleSession>(
                *storage::loadFolder(folder), storage::defaultDesk(), render::SiteTemplate{});
            f.versions = f.session->versions();
            QSignalSpy kept(f.versions, &Versions::kept);
            f.versions->keepIn(f.root);
            return kept.wait();
        };
        QVERIFY(openAgain());
        QCOMPARE(f.versions->list().size(), 1); // as it was left
        QVERIFY(base::writeFile(folder + u"/ko.md"_s, "밖에서\n"));
        QVERIFY(openAgain());
        QCOMPARE(f.versions->list().size(), 2);
        QCOMPARE(f.versions->list().first().cause, VersionCause::Opened);
        QCOMPARE(f.load(0).body.ko, u"밖에서\n"_s);
    }

    void whatIsTakenOverIsKept()
    {
        Fixture f;
        storage::FolderState state = f.session->onDisk();
        state.content.body.en = u"From outside\n"_s;
        f.session->setOnDisk(state);
        QTRY_COMPARE(f.versions->list().size(), 2);
        QCOMPARE(f.versions->list().first().cause, VersionCause::TakenOver);
        QCOMPARE(f.load(0).body.en, u"From outside\n"_s);
    }

    void othersMayKeepToo()
    {
        Fixture f;
        model::Article recovered = f.session->article();
        recovered.body.ko = u"되찾은 글"_s;
        f.versions->keep(recovered, VersionCause::Recovered);
        QTRY_COMPARE(f.versions->list().size(), 2);
        QCOMPARE(f.versions->list().first().cause, VersionCause::Recovered);
        QCOMPARE(f.load(0), recovered);
    }

    void closingLosesNoVersion()
    {
        Fixture f;
        const QString folder = f.folder();
        f.type(Language::Korean, u"마지막"_s);
        QSignalSpy saved(f.session.get(), &session::ArticleSession::saved);
        f.session->save();
        QVERIFY(saved.wait());
        f.session.reset();
        QVERIFY(QThreadPool::globalInstance()->waitForDone(30'000));
        const QList<VersionEntry> list = storage::listVersions(folder).value();
        QCOMPARE(list.size(), 2);
        QCOMPARE(storage::loadVersion(folder, list.first().name)->body.ko, u"처음\n마지막"_s);
    }

    void currentIsTheTextAsItIs()
    {
        Fixture f;
        f.versions->follow(true);
        QTRY_COMPARE(f.versions->current(), f.name(0));
        f.type(Language::Korean, u"다"_s);
        QTRY_COMPARE(f.versions->current(), QString());
        f.session->undo();
        QTRY_COMPARE(f.versions->current(), f.name(0));
        f.session->setText(u"headline"_s, Language::Korean, u"제목"_s);
        QTRY_COMPARE(f.versions->current(), QString());
        QVERIFY(f.save());
        QTRY_COMPARE(f.versions->current(), f.name(0));
    }

    void tellsWhatChangedInEach()
    {
        Fixture f;
        QTextCursor cursor(f.session->bodyDocument(Language::Korean));
        cursor.movePosition(QTextCursor::End);
        cursor.insertText(u"둘째 문단은 길다."_s);
        f.session->setText(u"headline"_s, Language::Korean, u"제목"_s);
        QVERIFY(f.save());
        QTextCursor(f.session->bodyDocument(Language::English)).insertText(u"Two words "_s);
        QVERIFY(f.save());
        QVERIFY(!f.versions->changes(f.name(0))); // nobody has looked yet
        f.versions->follow(true);
        QTRY_VERIFY(f.versions->changes(f.name(1)));
        const session::ChangeSummary korean = *f.versions->changes(f.name(1));
        QVERIFY(korean.body.ko.differs && !korean.body.en.differs);
        QCOMPARE(korean.body.ko.added, 8);
        QCOMPARE(korean.body.ko.removed, 0);
        QCOMPARE(korean.fields, QStringList{u"headline"_s});
        const session::ChangeSummary english = *f.versions->changes(f.name(0));
        QVERIFY(!english.body.ko.differs && english.body.en.differs);
        QCOMPARE(english.body.en.added, 2);
        QCOMPARE(english.fields, QStringList());
        QVERIFY(!f.versions->changes(f.name(2))); // the first
    }

    void tellsOfALongHistory()
    {
        Fixture f;
        model::Article article = f.session->article();
        for (int i = 0; i < 30; ++i) {
            article.body.ko += u" 글"_s;
            QVERIFY(storage::keepVersion(f.folder(), article, VersionCause::Saved,
                QDateTime(QDate(2026, 1, 1), QTime(0, 0), Qt::UTC).addSecs(i * 3'600)));
        }
        f.versions->follow(true);
        QTRY_COMPARE(f.versions->list().size(), 31);
        for (int i = 0; i < 30; ++i) {
            QTRY_VERIFY(f.versions->changes(f.name(i)));
            QCOMPARE(f.versions->changes(f.name(i))->body.ko.added, 1);
        }
    }

    void comparesAndFollowsTheText()
    {
        Fixture f({u"해담시는 35억 원을 쓴다.\n"_s, u"First\n"_s});
        QString last;
        connect(f.versions, &Versions::compared, f.versions,
            [&last](const QString&, const model::Article&, const Comparison& comparison) {
                last = shown(comparison, Language::Korean);
            });
        f.versions->follow(true);
        f.versions->compare(f.name(0));
        QTRY_COMPARE(last, u"해담시는 35억 원을 쓴다.\n"_s);
        QTextCursor cursor(f.session->bodyDocument(Language::Korean));
        cursor.setPosition(5);
        cursor.setPosition(7, QTextCursor::KeepAnchor);
        cursor.insertText(u"45"_s);
        QTRY_COMPARE(last, u"해담시는 [-35-]{+45+}억 원을 쓴다.\n"_s);
        f.session->undo();
        QTRY_COMPARE(last, u"해담시는 35억 원을 쓴다.\n"_s);
    }

    void comparesFields()
    {
        Fixture f;
        QList<session::FieldComparison> fields;
        connect(f.versions, &Versions::compared, f.versions,
            [&fields](
                const QString&, const model::Article&, const Comparison& comparison) { fields = comparison.fields; });
        f.session->setText(u"headline"_s, Language::English, u"New"_s);
        f.versions->compare(f.name(0));
        QTRY_COMPARE(fields.size(), 1);
        QCOMPARE(fields.first().place, (model::FieldDifference{u"headline"_s, Language::English, {}, u"New"_s}));
        QCOMPARE(fields.first().changes.size(), 1);
    }

    void restoringIsOneStep()
    {
        Fixture f;
        const QString first = f.name(0);
        const model::Article before = f.session->article();
        f.session->setText(u"headline"_s, Language::Korean, u"제목"_s);
        f.type(Language::Korean, u"둘째"_s);
        QVERIFY(f.save());
        f.type(Language::English, u"not saved"_s);
        const model::Article now = f.session->article();
        QSignalSpy restored(f.versions, &Versions::restored);
        f.versions->restore(first);
        QVERIFY(restored.wait());
        QCOMPARE(f.session->article(), before);
        QCOMPARE(f.session->saveState(), SaveState::Modified); // nothing is written by it
        QTRY_COMPARE(f.versions->list().size(), 3);
        QCOMPARE(f.versions->list().first().cause, VersionCause::BeforeRestore);
        QCOMPARE(f.load(0), now);
        f.session->undo();
        QCOMPARE(f.session->article(), now);
        f.session->redo();
        QCOMPARE(f.session->article(), before);
        QVERIFY(f.save());
        QCOMPARE(storage::loadFolder(f.session->folder())->article, before);
    }

    void restoringKeepsTheId()
    {
        Fixture f;
        const QString id = f.session->metadata().id;
        model::Article other = f.session->article();
        other.meta.id = u"urn:uuid:other"_s;
        other.body.ko = u"다른 글"_s;
        f.versions->keep(other, VersionCause::Merged);
        QTRY_COMPARE(f.versions->list().size(), 2);
        f.versions->restore(f.name(0));
        QTRY_COMPARE(f.session->article().body.ko, u"다른 글"_s);
        QCOMPARE(f.session->metadata().id, id);
    }

    void nothingIsRestoredWhereItIsOnlyRead()
    {
        Fixture f;
        f.type(Language::Korean, u"둘째"_s);
        QVERIFY(f.save());
        const QString first = f.name(1);
        QSignalSpy changed(f.versions, &Versions::changed);
        f.session->setReadOnly(true);
        QCOMPARE(changed.size(), 1);
        QVERIFY(!f.versions->canRestore());
        QSignalSpy restored(f.versions, &Versions::restored);
        QSignalSpy compared(f.versions, &Versions::compared);
        f.versions->restore(first);
        f.versions->compare(first);
        QVERIFY(compared.wait());
        QCOMPARE(f.body(Language::Korean), u"처음\n둘째"_s);
        QCOMPARE(f.versions->list().size(), 2);
        f.session->setReadOnly(false);
        f.versions->restore(first);
        QVERIFY(restored.wait());
        QCOMPARE(restored.size(), 1);
    }

    void restoredPhotoThatIsGoneIsTold()
    {
        Fixture f;
        f.session->edit(u"images"_s, [](model::Metadata& meta) {
            meta.images.append(model::ImageAsset());
            meta.images.last().id = u"quay"_s;
            meta.images.last().file = u"images/quay.jpg"_s;
        });
        QVERIFY(f.save());
        const QString withPhoto = f.name(0);
        f.session->edit(u"images"_s, [](model::Metadata& meta) { meta.images.clear(); });
        const auto isTold = [&f] {
            return std::any_of(f.session->findings().cbegin(), f.session->findings().cend(),
                [](const checks::Finding& finding) { return finding.kind == checks::Kind::MissingImage; });
        };
        QTRY_VERIFY(!isTold());
        f.versions->restore(withPhoto);
        QTRY_VERIFY(isTold());
    }

    void damagedOneIsNamedAndChangesNothing()
    {
        Fixture f;
        f.type(Language::Korean, u"둘째"_s);
        QVERIFY(f.save());
        const QString damaged = f.name(1);
        QFile file(f.folder() + u'/' + damaged);
        QVERIFY(file.resize(20));
        const model::Article now = f.session->article();
        QSignalSpy unreadable(f.versions, &Versions::unreadable);
        QSignalSpy restored(f.versions, &Versions::restored);
        f.versions->restore(damaged);
        QVERIFY(unreadable.wait());
        QCOMPARE(unreadable.first().at(0).toString(), damaged);
        QCOMPARE(unreadable.first().at(1).value<base::Error>().code, base::ErrorCode::VersionDamaged);
        f.versions->compare(damaged);
        QVERIFY(unreadable.wait());
        QVERIFY(f.versions->isUnreadable(damaged) && !f.versions->isUnreadable(f.name(0)));
        QCOMPARE(restored.size(), 0);
        QCOMPARE(f.session->article(), now);
        QCOMPARE(f.versions->list().size(), 2);
        f.versions->follow(true); // and it is seen without being chosen
        QTRY_COMPARE(f.versions->current(), f.name(0));
    }

    void oneThatIsGoneLeavesTheList()
    {
        Fixture f;
        f.type(Language::Korean, u"둘째"_s);
        QVERIFY(f.save());
        const QString gone = f.name(1);
        QVERIFY(QFile::remove(f.folder() + u'/' + gone));
        QSignalSpy unreadable(f.versions, &Versions::unreadable);
        f.versions->compare(gone);
        QVERIFY(unreadable.wait());
        QTRY_COMPARE(f.versions->list().size(), 1);
    }

    void failureIsToldAndTheSaveStands()
    {
        SessionFixture f({u"글\n"_s, {}});
        QVERIFY(base::writeFile(f.directory.filePath(u"state"_s), "in the way"));
        QSignalSpy failed(f.session->versions(), &Versions::keepFailed);
        f.session->versions()->keepIn(f.directory.filePath(u"state"_s));
        QVERIFY(failed.wait());
        f.type(Language::Korean, u"더"_s);
        f.session->save();
        QVERIFY(failed.wait());
        QCOMPARE(f.session->saveState(), SaveState::Saved);
    }

    void pagesAreThoseOfTheVersion()
    {
        Fixture f;
        const QString first = f.name(0);
        f.type(Language::Korean, u"둘째"_s);
        QSignalSpy made(f.versions, &Versions::pagesMade);
        f.versions->makePages(first);
        QVERIFY(made.wait());
        const auto pages = made.first().at(1).value<model::Bilingual<QByteArray>>();
        QVERIFY(pages.ko.contains("<p>처음</p>") && !pages.ko.contains("둘째"));
        QVERIFY(pages.en.contains("<p>First</p>"));
        // As the preview has them; how many words there are is said in their heads, there when it is convenient.
        f.session->undo();
        const auto body = [](const QByteArray& page) { return QString::fromUtf8(page.mid(page.indexOf("<body"))); };
        QTRY_COMPARE(body(f.session->page(Language::Korean)), body(pages.ko));
        QTRY_COMPARE(body(f.session->page(Language::English)), body(pages.en));
    }
};

QTEST_MAIN(VersionsTest)
#include "tst_versions.moc"
