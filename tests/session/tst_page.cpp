// SPDX-License-Identifier: GPL-3.0-or-later
// The pipeline: whatever is edited, the page made of patches is the page made afresh.

#include "SessionFixture.h"

#include "markdown/Parser.h"
#include "render/BlockHtml.h"

#include <QRandomGenerator>

using namespace Qt::StringLiterals;
using namespace wongo;
using model::Language;
using session::ArticleSession;
using support::SessionFixture;

class PageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void patchesKeepThePageWhole()
    {
        SessionFixture f({u"# 머리\n\n첫 문단 **“북한”**은\n\n- 하나\n- 둘\n"_s, {}});
        QByteArrayList shown;
        connect(f.session.get(), &ArticleSession::pagePatched, this, [&](Language, const render::BlockPatch& patch) {
            QVERIFY(patch.first + patch.removed <= shown.size());
            shown.remove(patch.first, patch.removed);
            for (int i = 0; i < patch.inserted.size(); ++i) {
                shown.insert(patch.first + i, patch.inserted.at(i));
            }
        });
        QSignalSpy reset(f.session.get(), &ArticleSession::pageReset);
        QTRY_VERIFY(reset.count() >= 1);
        QTRY_VERIFY(!f.session->tree(Language::Korean)->blocks.empty());
        shown = freshBlocks(*f.session);

        QRandomGenerator random(7);
        const QStringList pieces{u"\n\n"_s, u"새 낱말 "_s, u"```\n"_s, u"> "_s, u"- "_s, u"| a | b |\n|---|---|\n"_s,
            u"**굵게**는"_s, u"\n"_s, u"\n# 제목\n"_s, u"\n#### 소제목\n"_s};
        QTextDocument* document = f.session->bodyDocument(Language::Korean);
        for (int i = 0; i < 300; ++i) {
            QTextCursor cursor(document);
            const int length = document->characterCount() - 1;
            const int from = random.bounded(length + 1);
            cursor.setPosition(from);
            if (random.bounded(3) == 0) {
                cursor.setPosition(std::min(length, from + random.bounded(12)), QTextCursor::KeepAnchor);
            }
            cursor.insertText(pieces.at(random.bounded(static_cast<int>(pieces.size()))));
            if (random.bounded(4) == 0) {
                QTRY_COMPARE(f.session->tree(Language::Korean)->length, f.session->article().body.ko.size());
            }
        }
        QTRY_COMPARE(shown, freshBlocks(*f.session));
    }

    void captionChangesItsFigureOnly()
    {
        SessionFixture f({u"앞 문단\n\n![](images/a.jpg)\n\n뒤 문단"_s, {}});
        f.session->edit(u"images/a"_s, [](model::Metadata& meta) {
            model::ImageAsset image;
            image.id = u"a"_s;
            image.file = u"images/a.jpg"_s;
            image.width = 800;
            image.height = 600;
            meta.images.append(image);
        });
        QTRY_VERIFY(f.session->page(Language::Korean).contains("<figure"));
        QSignalSpy patched(f.session.get(), &ArticleSession::pagePatched);
        f.session->setText(u"images/a/caption"_s, Language::Korean, u"다리 위의 사람들"_s);
        // Patches come in their order: whatever else the caption changed would come before that of the last paragraph.
        f.type(Language::Korean, u"."_s);
        const auto lastIs = [&](int block) {
            return !patched.isEmpty() && patched.last().at(1).value<render::BlockPatch>().first == block;
        };
        QTRY_VERIFY(lastIs(2));
        QCOMPARE(patched.count(), 2);
        const auto patch = patched.at(0).at(1).value<render::BlockPatch>();
        QCOMPARE(patch.first, 1);
        QCOMPARE(patch.removed, 1);
        QCOMPARE(patch.inserted.size(), 1);
        QVERIFY(patch.inserted.first().contains("다리 위의 사람들"));
    }

    void leadPhotoFollowsItsFocalPoint()
    {
        SessionFixture f({u"본문"_s, {}});
        f.session->edit(u"leadImage"_s, [](model::Metadata& meta) {
            model::ImageAsset image;
            image.id = u"a"_s;
            image.file = u"images/a.jpg"_s;
            image.width = 1600;
            image.height = 1200;
            meta.images.append(image);
            meta.leadImage = u"a"_s;
        });
        QTRY_VERIFY(f.session->page(Language::Korean).contains("<img src=\"../media/a-1600.jpg\""));
        QSignalSpy shell(f.session.get(), &ArticleSession::pageShellChanged);
        QSignalSpy reset(f.session.get(), &ArticleSession::pageReset);
        f.session->edit(u"images/a"_s, [](model::Metadata& meta) {
            meta.images[0].focalPoint = model::FocalPoint{0.2, 0.2};
        });
        QTRY_VERIFY(f.session->page(Language::Korean).contains("<img src=\"../media/a-16x9-1600."));
        QVERIFY(f.session->page(Language::Korean).contains("<source media=\"(max-width: 647px)\""));
        QVERIFY(!shell.isEmpty()); // as a patch of what stands around the body
        QCOMPARE(reset.count(), 0); // and the page is not loaded again
        const QByteArray before = f.session->page(Language::Korean);
        f.session->edit(u"images/a"_s, [](model::Metadata& meta) {
            meta.images[0].crops.insert(u"16:9"_s, {0, 0.4, 1, 0.6});
        });
        QTRY_VERIFY(f.session->page(Language::Korean) != before);
        f.session->undo();
        QTRY_COMPARE(f.session->page(Language::Korean), before);
    }

    void headNamesPhotosInQuotesAndLists()
    {
        SessionFixture f({u"> ![](images/a.jpg)\n\n- 하나\n\n  ![](images/b.jpg)\n\n둘\n"_s, {}});
        f.session->edit(u"images"_s, [](model::Metadata& meta) {
            for (const QString& id : {u"a"_s, u"b"_s, u"c"_s}) {
                model::ImageAsset image;
                image.id = id;
                image.file = u"images/%1.jpg"_s.arg(id);
                image.width = 800;
                image.height = 600;
                meta.images.append(image);
            }
        });
        const auto named = [&] { // each whole once; the first has crops besides
            static const QRegularExpression whole(u"\"contentUrl\": \"[^\"]*/[abc]-800\\.jpg\""_s);
            return QString::fromUtf8(f.session->page(Language::Korean)).count(whole);
        };
        QTRY_COMPARE(named(), 2);
        // And they go from the head when they go from the text, which begins no block.
        QTextCursor cursor(f.session->bodyDocument(Language::Korean));
        cursor.setPosition(0);
        cursor.setPosition(19, QTextCursor::KeepAnchor);
        cursor.insertText(u"> 인용"_s);
        QTRY_COMPARE(named(), 1);
    }

    void aTemplateThatFailsIsSaid()
    {
        SessionFixture f({u"본문"_s, {}});
        render::SiteTemplate broken;
        broken.name = u"outlet"_s;
        broken.page = "<div id=\"article-body\">{{{body}}}</div>{{#open}}";
        const auto loaded = storage::loadFolder(f.session->folder());
        QVERIFY(loaded);
        ArticleSession session(*loaded, storage::defaultDesk(), broken);
        QSignalSpy failed(&session, &ArticleSession::pageFailed);
        QTRY_VERIFY(!failed.isEmpty());
        QCOMPARE(failed.first().first().value<base::Error>().code, base::ErrorCode::BadTemplate);
        QCOMPARE(failed.first().first().value<base::Error>().file, u"outlet"_s);
        QVERIFY(session.page(Language::Korean).isEmpty());
    }

    void countsAreThoseOfTheWholeText()
    {
        SessionFixture f({u"정부는 10일 대책을 발표했다."_s, {}});
        QTRY_COMPARE(f.session->counts(Language::Korean).charactersWithSpaces, 17);
        f.type(Language::Korean, u"\n\n정말인가? 그렇다!"_s);
        QTRY_COMPARE(f.session->counts(Language::Korean).charactersWithSpaces, 27);
        QTRY_COMPARE(f.session->counts(Language::Korean).rows, 2);
    }

    void assetsHaveTheirMediaType()
    {
        SessionFixture f;
        render::SiteTemplate site = *render::loadTemplate({});
        site.assets.insert(u"logo.svg"_s, "<svg/>");
        site.assets.insert(u"Sans.woff2"_s, "font");
        const auto loaded = storage::loadFolder(f.session->folder());
        QVERIFY(loaded);
        ArticleSession session(*loaded, storage::defaultDesk(), site);
        const std::pair<QString, QString> expected[] = {
            {u"style.css"_s, u"text/css"_s}, {u"logo.svg"_s, u"image/svg+xml"_s}, {u"Sans.woff2"_s, u"font/woff2"_s}};
        for (const auto& [name, type] : expected) {
            QString told;
            session.pageResource(u"assets/"_s + name, [&told](const QByteArray& bytes, const QString& mediaType) {
                QVERIFY(!bytes.isEmpty());
                told = mediaType;
            });
            QCOMPARE(told, type);
        }
    }

private:
    static QByteArrayList freshBlocks(const ArticleSession& session)
    {
        const markdown::Tree tree = markdown::parse(session.article().body.ko);
        const render::BodyContext context{
            Language::Korean, session.metadata().images, session.desk().photos, render::soundHeadingRanks(tree)};
        QByteArrayList blocks;
        for (const markdown::PlacedBlock& placed : tree.blocks) {
            blocks.append(render::blockHtml(*placed.block, context));
        }
        return blocks;
    }
};

QTEST_MAIN(PageTest)
#include "tst_page.moc"
