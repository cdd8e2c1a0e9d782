// SPDX-License-Identifier: GPL-3.0-or-later
// The preview's DOM, after patches, is the DOM of the exported page, but for what the template declares as
// preview-only.

#include "base/Files.h"
#include "preview/Ask.h"
#include "session/ArticleSession.h"
#include "session/ExportJob.h"
#include "storage/DeskFile.h"
#include "support/Support.h"

#include <QApplication>
#include <QTemporaryDir>
#include <QTextCursor>
#include <QWebEnginePage>
#include <QWebEngineProfile>
#include <QWebEngineScript>
#include <QWebEngineSettings>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace wongo;
using model::Language;

namespace {

constexpr int patience = 30'000;
const QString domScript = u"document.documentElement.outerHTML"_s;

void copyTree(const QString& from, const QString& to)
{
    QDir().mkpath(to);
    const auto entries = QDir(from).entryInfoList(QDir::Files | QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QFileInfo& entry : entries) {
        const QString target = to + u'/' + entry.fileName();
        if (entry.isDir()) {
            copyTree(entry.filePath(), target);
        } else {
            QFile::copy(entry.filePath(), target);
        }
    }
}

/// The exported page in an engine of its own that knows nothing of the preview.
QString domOfFile(const QString& path)
{
    const auto bytes = base::readFile(path, 2 << 20);
    if (!bytes) {
        return {};
    }
    QWebEngineProfile profile;
    QWebEnginePage page(&profile);
    page.settings()->setAttribute(QWebEngineSettings::JavascriptEnabled, false);
    QSignalSpy loaded(&page, &QWebEnginePage::loadFinished);
    page.setHtml(QString::fromUtf8(*bytes));
    QString dom;
    if (loaded.wait(patience)) {
        page.runJavaScript(
            domScript, QWebEngineScript::ApplicationWorld, [&](const QVariant& value) { dom = value.toString(); });
        (void)QTest::qWaitFor([&] { return !dom.isEmpty(); }, patience);
    }
    return dom;
}

/// White space between elements is no part of the comparison, nor are the attributes of <html> that only the preview
/// sets.
QString comparable(QString dom)
{
    static const QRegularExpression previewOnly(u"^<html([^>]*)>"_s);
    static const QRegularExpression ours(u" data-(theme|furniture)=\"[^\"]*\""_s);
    static const QRegularExpression gaps(u">\\s+<"_s);
    const auto root = previewOnly.match(dom);
    QString attributes = root.captured(1);
    attributes.remove(ours);
    dom.replace(0, root.capturedLength(), u"<html"_s + attributes + u'>');
    return dom.replace(gaps, u">\n<"_s).simplified();
}

} // namespace

class SamePageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void previewIsTheExport_data()
    {
        QTest::addColumn<QString>("folder");
        QTest::addColumn<QString>("lead"); // what is done to the lead photo meanwhile
        QTest::newRow("harbor-bridge") << support::sampleFile(u"harbor-bridge"_s) << QString();
        QTest::newRow("harbor-bridge, cropped") << support::sampleFile(u"harbor-bridge"_s) << u"cropped"_s;
        QTest::newRow("harbor-bridge, whole") << support::sampleFile(u"harbor-bridge"_s) << u"whole"_s;
        QTest::newRow("night-market") << support::sampleFile(u"night-market"_s) << QString();
        QTest::newRow("shared nk-weapons") << support::sharedFile(u"samples/nk-weapons"_s) << QString();
    }

    void previewIsTheExport()
    {
        QFETCH(QString, folder);
        QFETCH(QString, lead);
        if (folder.isEmpty()) {
            QSKIP("skipped: no ../shared");
        }
        QTemporaryDir work;
        const QString copy = work.filePath(u"article"_s);
        copyTree(folder, copy);
        auto loaded = storage::loadFolder(copy);
        QVERIFY(loaded);
        session::ArticleSession session(*loaded, storage::defaultDesk(), *render::loadTemplate({}));
        const QList<Language> languages = session.article().languages();
        for (const Language language : languages) {
            comparePages(session, language, work.filePath(u"out-"_s + model::code(language)), lead);
        }
    }

private:
    void comparePages(session::ArticleSession& session, Language language, const QString& out, const QString& lead)
    {
        preview::PreviewView view([&](const QString& path, auto done) { session.pageResource(path, done); });
        view.resize(900, 900);
        view.show();
        connect(&session, &session::ArticleSession::pageReset, &view, [&](Language changed) {
            if (changed == language) {
                view.load(model::code(language), session.page(language));
            }
        });
        connect(&session, &session::ArticleSession::pagePatched, &view,
            [&](Language changed, const render::BlockPatch& patch, qint64 revision) {
                if (changed == language) {
                    view.patch(patch, revision);
                }
            });
        connect(
            &session, &session::ArticleSession::pageShellChanged, &view, [&](Language changed, const QByteArray& html) {
                if (changed == language) {
                    view.updateShell(html);
                }
            });
        QTRY_VERIFY_WITH_TIMEOUT(
            !session.page(language).isEmpty() && !session.tree(language)->blocks.empty(), patience);
        QSignalSpy pageLoaded(&view, &preview::PreviewView::loaded);
        view.load(model::code(language), session.page(language));
        QVERIFY(pageLoaded.count() > 0 || pageLoaded.wait(patience));
        view.setDark(true); // declared as preview-only

        // Text and a field are edited, so that both ways of patching have a share in what is compared.
        QTextCursor cursor(session.bodyDocument(language));
        cursor.insertText(u"새 첫 문단 **“굵게”**는 first <b>paragraph</b>\n\n"_s);
        cursor.movePosition(QTextCursor::End);
        cursor.insertText(u"\n\n- 끝 하나\n- end two\n"_s);
        if (!lead.isEmpty()) {
            crop(session, language, lead == "whole"_L1);
        }
        session.setText(u"headline"_s, language, u"바뀐 제목 & a “changed” headline"_s);
        QSignalSpy saved(&session, &session::ArticleSession::saved);
        QTRY_COMPARE(session.tree(language)->length, session.article().body[language].size());
        session.save();
        QVERIFY(saved.wait(patience));

        auto* job = session.startExport(publish::Format::Html, session.article().languages(), out, false, true);
        QSignalSpy succeeded(job, &session::ExportJob::succeeded);
        QVERIFY(succeeded.wait(120'000));
        const auto report = succeeded.at(0).at(0).value<publish::ExportReport>();
        const QString exported = comparable(domOfFile(report.path + u'/' + model::code(language) + u"/index.html"_s));
        QVERIFY(exported.size() > 1000);
        QCOMPARE(exported.contains(u"-16x9-1920."_s), lead != "whole"_L1); // the samples have focal points

        QString shown;
        const auto same = [&] {
            shown = comparable(preview::ask(view, domScript).toString());
            return shown == exported;
        };
        if (!QTest::qWaitFor(same, patience)) {
            qsizetype at = 0;
            while (at < std::min(shown.size(), exported.size()) && shown.at(at) == exported.at(at)) {
                ++at;
            }
            const qsizetype from = std::max<qsizetype>(0, at - 60);
            QFAIL(qPrintable(u"preview: …%1…\nexport:  …%2…"_s.arg(shown.mid(from, 160), exported.mid(from, 160))));
        }
        if (lead == "cropped"_L1) {
            shapesFollowTheWidth(view);
        }
    }

    /// Somebody says what of the lead photo matters, in each language's turn something else; or takes it back.
    static void crop(session::ArticleSession& session, Language language, bool takenBack)
    {
        const QString id = session.metadata().leadImage;
        session.edit(u"images/"_s + id, [&](model::Metadata& meta) {
            for (model::ImageAsset& image : meta.images) {
                if (image.id == id && takenBack) {
                    image.focalPoint.reset();
                    image.crops.clear();
                } else if (image.id == id) {
                    image.focalPoint = model::FocalPoint{language == Language::Korean ? 0.2 : 0.9, 0.4};
                    image.crops.insert(u"4:3"_s, {0.1, 0.1, 0.6, 0.6});
                }
            }
        });
    }

    /// The lead photo is there in the shape of the page's width, made of the crop as it is now, and its box is its own.
    static void shapesFollowTheWidth(preview::PreviewView& view)
    {
        const std::tuple<preview::Width, QString, double> widths[] = {{preview::Width::Phone, u"-1x1-"_s, 1},
            {preview::Width::Tablet, u"-4x3-"_s, 4. / 3}, {preview::Width::Desktop, u"-16x9-"_s, 16. / 9}};
        view.resize(1400, 900);
        for (const auto& [width, shape, ratio] : widths) {
            view.setWidth(width);
            const auto ask = [&](const QString& what) {
                return preview::ask(view, u"document.querySelector('#lead-photo img')."_s + what);
            };
            QTRY_VERIFY_WITH_TIMEOUT(ask(u"currentSrc"_s).toString().contains(shape), patience);
            QTRY_VERIFY_WITH_TIMEOUT(ask(u"complete"_s).toBool() && ask(u"naturalWidth"_s).toInt() > 0, patience);
            if (shape != u"-4x3-"_s) { // which was adjusted to a shape of its own
                const double box = ask(u"clientWidth"_s).toDouble() / ask(u"clientHeight"_s).toDouble();
                QVERIFY2(std::abs(box - ratio) < 0.02, qPrintable(shape + QString::number(box)));
            }
        }
    }
};

int main(int argc, char* argv[])
{
    preview::prepareProcess();
    QApplication application(argc, argv);
    SamePageTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_same_page.moc"
