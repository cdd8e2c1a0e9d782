// SPDX-License-Identifier: GPL-3.0-or-later
// The window for who does not see it: every control says what it is, and no two say the same.

#include "WidgetFixture.h"

#include "widgets/ArticleForm.h"
#include "widgets/PhotoPanel.h"

#include <QAbstractSpinBox>
#include <QAccessible>
#include <QComboBox>

using namespace Qt::StringLiterals;
using namespace wongo;
using support::WidgetFixture;

namespace {

/// Controls that the keys can reach, and what a screen reader calls them. Parts inside a control of Qt's are left out.
QMap<const QWidget*, QString> namesIn(const QWidget& whole)
{
    QMap<const QWidget*, QString> names;
    for (QWidget* widget : whole.findChildren<QWidget*>()) {
        const QWidget* parent = widget->parentWidget();
        const bool isPart = qobject_cast<const QAbstractSpinBox*>(parent) || widget->objectName().startsWith("qt_"_L1)
            || parent->inherits("QComboBoxPrivateContainer") || parent->inherits("QAbstractScrollArea")
            || widget->window() != whole.window();
        if (widget->focusPolicy() == Qt::NoFocus || isPart) {
            continue;
        }
        // On Linux Qt tells a chooser's value as its name, and its label by the relation of the two.
        QAccessibleInterface* interface = QAccessible::queryAccessibleInterface(widget);
        names.insert(widget,
            qobject_cast<QComboBox*>(widget) || !interface ? widget->accessibleName()
                                                           : interface->text(QAccessible::Name));
    }
    return names;
}

} // namespace

class AccessTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void fieldsSayWhatTheyAre()
    {
        WidgetFixture f([](model::Article& article) {
            model::Metadata& meta = article.meta;
            meta.decks = {{}, {}};
            meta.bylines = {{}, {}};
            meta.keywords = {{}, {}};
            meta.subjects = {{}, {}};
            meta.corrections = {{}, {}};
            meta.published = QDateTime::currentDateTime();
        });
        widgets::ArticleForm form(f.session.get());
        form.setDetailsShown(true);
        const auto names = namesIn(form);
        QVERIFY(names.size() > 40);
        QMap<QString, const QWidget*> owners;
        for (auto it = names.cbegin(); it != names.cend(); ++it) {
            const QString what
                = QString::fromLatin1(it.key()->metaObject()->className()) + u' ' + it.key()->objectName();
            QVERIFY2(!it.value().isEmpty(), qPrintable(what));
            QVERIFY2(!owners.contains(it.value()), qPrintable(what + u" says the same as another: "_s + it.value()));
            owners.insert(it.value(), it.key());
        }
        QVERIFY(owners.contains(u"Byline 2, Korean"_s));
        QVERIFY(owners.contains(u"Set date and time: Embargo"_s));
        QVERIFY(owners.contains(u"Published"_s));
    }

    void photosSayWhatTheyAre()
    {
        WidgetFixture f([](model::Article& article) {
            article.meta.images = {{}};
            article.meta.images[0].id = u"quay"_s;
            article.meta.images[0].file = u"images/quay.jpg"_s;
        });
        widgets::PhotoPanel panel(f.session.get());
        const auto names = namesIn(panel);
        QVERIFY(names.size() > 8);
        for (auto it = names.cbegin(); it != names.cend(); ++it) {
            const QString what
                = QString::fromLatin1(it.key()->metaObject()->className()) + u' ' + it.key()->objectName();
            QVERIFY2(!it.value().isEmpty(), qPrintable(what));
        }
    }
};

QTEST_MAIN(AccessTest)
#include "tst_access.moc"
