// SPDX-License-Identifier: GPL-3.0-or-later
// The export dialog: what it lets through, and what comes of it.

#include "WidgetFixture.h"

#include "widgets/ExportDialog.h"

#include <QCheckBox>
#include <QPushButton>

using namespace Qt::StringLiterals;
using namespace wongo;
using model::Language;
using support::WidgetFixture;

namespace {

/// An English story that is ready, and a Korean draft that is not.
void fillWithDraft(model::Article& article)
{
    article.meta.headline = {u"제목"_s, u"Headline"_s};
    model::Byline byline;
    byline.name = {u"홍길동"_s, u"Hong Gil-dong"_s};
    article.meta.bylines = {byline};
    article.body = {u"[초고](javascript:x)\n"_s, u"The story.\n"_s};
}

} // namespace

class ExportDialogTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void draftForbidsOnlyItsOwnLanguage()
    {
        WidgetFixture f(fillWithDraft);
        const QString out = f.directory.filePath(u"out"_s);
        widgets::ExportDialog dialog(f.session.get(), out);
        auto* korean = dialog.findChild<QCheckBox*>(u"korean"_s);
        auto* gate = dialog.findChild<QWidget*>(u"gate"_s);
        auto* start = dialog.findChild<QPushButton*>(u"start"_s);
        QTRY_VERIFY(!gate->isHidden()); // once the article has been checked
        QVERIFY(!start->isEnabled());
        korean->setChecked(false);
        QVERIFY(gate->isHidden());
        QVERIFY(start->isEnabled());
        start->click();
        QTRY_VERIFY(QFile::exists(out + u"/test-html/manifest.json"_s));
        QVERIFY(QFile::exists(out + u"/test-html/en/index.html"_s));
        QVERIFY(!QFile::exists(out + u"/test-html/ko"_s));
    }

    void languageWithoutBodyIsNotLeftOutByAnybody()
    {
        model::Desk desk;
        desk.fields.required.append(u"body"_s); // in both languages
        WidgetFixture f(
            [](model::Article& article) {
                fillWithDraft(article);
                article.body.ko.clear();
            },
            desk);
        widgets::ExportDialog dialog(f.session.get(), f.directory.path());
        QVERIFY(!dialog.findChild<QCheckBox*>(u"korean"_s)->isEnabled());
        auto* gate = dialog.findChild<QWidget*>(u"gate"_s);
        QTRY_VERIFY(!gate->isHidden());
        QVERIFY(!dialog.findChild<QPushButton*>(u"start"_s)->isEnabled());
    }
};

QTEST_MAIN(ExportDialogTest)
#include "tst_export.moc"
