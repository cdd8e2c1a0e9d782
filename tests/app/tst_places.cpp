// SPDX-License-Identifier: GPL-3.0-or-later
// Every path that the checks emit leads somewhere in the window: to a control of that place, seen and with the focus.

#include "app/ActionTable.h"
#include "app/Settings.h"
#include "app/Workspace.h"
#include "checks/Checks.h"
#include "markdown/Parser.h"
#include "model/FieldPath.h"
#include "session/ArticleSession.h"
#include "storage/ArticleFolder.h"
#include "widgets/ArticleEditor.h"
#include "widgets/BodyEditor.h"
#include "widgets/PairedField.h"
#include "widgets/Palette.h"
#include "widgets/PhotoPanel.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace wongo;
using model::Language;

namespace {

const QString strange = u"가\u200b나"_s; // an invisible character, which is remarked upon in every text

model::Desk strictDesk()
{
    model::Desk desk;
    desk.fields.required = {u"kicker"_s, u"headline"_s, u"decks"_s, u"summary"_s, u"bylines"_s, u"dateline"_s,
        u"section"_s, u"keywords"_s, u"subjects"_s, u"published"_s, u"leadImage"_s, u"urgency"_s, u"body"_s};
    return desk;
}

/// Nothing is there but one line in one language.
model::Article emptyArticle()
{
    model::Article article = model::newArticle(Language::Korean, u"Not a slug"_s);
    article.body.ko = u"글\n"_s;
    return article;
}

/// Everything is there once, and something is the matter with each.
model::Article fullArticle()
{
    model::Article article = model::newArticle(Language::Korean, u"Not a slug"_s);
    article.body = {strange, u"# Text\n"_s};
    model::Metadata& meta = article.meta;
    const model::Text text{strange, {}};
    meta.kicker = meta.headline = meta.summary = meta.dateline = text;
    meta.decks = meta.keywords = {text};
    meta.subjects = {{text, {}, {}}};
    model::Byline byline;
    byline.name = byline.title = text;
    byline.portrait = u"nobody"_s;
    meta.bylines = {byline};
    model::ImageAsset image;
    image.id = u"quay"_s;
    image.file = u"images/quay.jpg"_s;
    image.caption = image.alt = image.credit = text;
    meta.images = {image};
    meta.leadImage = u"nothing"_s;
    meta.corrections = {{{}, text, {}}};
    meta.published = QDateTime(QDate(2026, 1, 2), QTime(3, 4), Qt::OffsetFromUTC, 0);
    meta.updated = meta.published.addDays(-1);
    meta.embargo = meta.published.addDays(1);
    return article;
}

QList<checks::Finding> findingsOf(const model::Article& article)
{
    checks::CheckInput input;
    input.article = article;
    input.desk = strictDesk();
    for (const Language language : model::allLanguages) {
        input.trees[language] = markdown::parse(article.body[language]);
    }
    return checks::check(input);
}

/// The widget shows that place: it, or what it stands in, goes by the path.
bool belongsTo(const QWidget* widget, const QString& path, Language language, const app::Workspace& workspace)
{
    if (path == "body"_L1) {
        return widget == workspace.editor()->body(language);
    }
    if (path == "leadImage"_L1 || path.startsWith("images/"_L1)) {
        const bool isText = path.count(u'/') == 2;
        for (const QWidget* each = widget; each; each = each->parentWidget()) {
            const auto* field = qobject_cast<const widgets::PairedField*>(each);
            if ((field && field->path() == path) || (!isText && each == workspace.photos())) {
                return true;
            }
        }
        return false;
    }
    for (const QWidget* each = widget; each; each = each->parentWidget()) {
        const auto* field = qobject_cast<const widgets::PairedField*>(each);
        if (each->objectName() == path || (field && field->path() == path)) {
            return true;
        }
    }
    return false;
}

} // namespace

Q_DECLARE_METATYPE(wongo::model::Article)

class PlacesTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_home;

private Q_SLOTS:
    void initTestCase()
    {
        for (const char* place : {"HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"}) {
            qputenv(place, m_home.path().toLocal8Bit());
        }
        widgets::applyTheme(*qApp, widgets::Theme::Light);
    }

    /// So that a place the checks learn of is not forgotten here.
    void everyKindOfPlaceIsTried()
    {
        QSet<QString> paths;
        for (const model::Article& article : {emptyArticle(), fullArticle()}) {
            for (const checks::Finding& finding : findingsOf(article)) {
                paths.insert(finding.path);
            }
        }
        for (const auto& [path, text] : model::allTexts(fullArticle().meta)) {
            QVERIFY2(paths.contains(path), qPrintable(path));
        }
        for (const QString& path : {u"slug"_s, u"decks"_s, u"bylines"_s, u"bylines/0/portrait"_s, u"section"_s,
                 u"keywords"_s, u"subjects"_s, u"published"_s, u"updated"_s, u"embargo"_s, u"urgency"_s, u"leadImage"_s,
                 u"images/quay"_s, u"body"_s}) {
            QVERIFY2(paths.contains(path), qPrintable(path));
        }
    }

    void placeIsFound_data()
    {
        QTest::addColumn<model::Article>("article");
        QTest::addColumn<QString>("path");
        QTest::addColumn<Language>("language");
        const std::pair<const char*, model::Article> articles[] = {{"empty", emptyArticle()}, {"full", fullArticle()}};
        for (const auto& [name, article] : articles) {
            QSet<QString> seen;
            for (const checks::Finding& finding : findingsOf(article)) {
                const Language language = finding.language.value_or(Language::Korean);
                const QString row = u"%1: %2 %3"_s.arg(QString::fromLatin1(name), finding.path, model::code(language));
                if (!seen.contains(row)) {
                    seen.insert(row);
                    QTest::newRow(qPrintable(row)) << article << finding.path << language;
                }
            }
        }
    }

    void placeIsFound()
    {
        QFETCH(model::Article, article);
        QFETCH(QString, path);
        QFETCH(Language, language);
        const QTemporaryDir directory;
        const auto loaded = storage::createFolder(directory.filePath(u"article"_s), article);
        QVERIFY(loaded);
        session::ArticleSession session(*loaded, strictDesk(), *render::loadTemplate({}));
        QWidget window;
        app::ActionTable actions(&window);
        app::Settings settings;
        app::Workspace workspace(&session, &actions, &settings, u"no engine in this test"_s, &window);
        workspace.resize(1280, 800);
        window.resize(1280, 800);
        window.show();
        window.activateWindow();
        workspace.arrange(app::Arrangement::Write);
        QTRY_COMPARE(QApplication::focusWidget(), workspace.editor()->body(Language::Korean));
        workspace.showPlace(path, language, {});
        QTRY_VERIFY2(belongsTo(QApplication::focusWidget(), path, language, workspace),
            QApplication::focusWidget() ? QApplication::focusWidget()->metaObject()->className() : "no focus");
        QVERIFY(QApplication::focusWidget()->isVisible());
    }
};

QTEST_MAIN(PlacesTest)
#include "tst_places.moc"
