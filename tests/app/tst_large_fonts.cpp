// SPDX-License-Identifier: GPL-3.0-or-later
// The window with large type: no text cut off, nothing over something else, nothing out of reach. WCAG 2.2, 1.4.4.

#include "Views.h"

#include "preview/PreviewView.h"

#include <QAbstractItemView>
#include <QCheckBox>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QHeaderView>
#include <QLabel>
#include <QLayout>
#include <QLineEdit>
#include <QRadioButton>
#include <QScrollArea>
#include <QStyleOptionComboBox>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace wongo;
using support::Desk;
using support::View;

namespace {

QString nameOf(const QWidget* widget)
{
    const QString text = widget->property("text").toString();
    return u"%1 %2 “%3”"_s.arg(
        QString::fromLatin1(widget->metaObject()->className()), widget->objectName(), text.left(40));
}

/// What that widget needs to show its text, or nothing if it has none.
QSize needed(const QWidget* widget)
{
    if (const auto* label = qobject_cast<const QLabel*>(widget)) {
        if (label->text().isEmpty()) {
            return {};
        }
        return label->wordWrap() ? QSize(0, label->heightForWidth(label->width())) : label->minimumSizeHint();
    }
    if (const auto* button = qobject_cast<const QAbstractButton*>(widget)) {
        const auto* tool = qobject_cast<const QToolButton*>(widget);
        if (tool && tool->toolButtonStyle() == Qt::ToolButtonIconOnly && !tool->icon().isNull()) {
            return tool->iconSize();
        }
        const bool textBelow = tool && tool->toolButtonStyle() == Qt::ToolButtonTextUnderIcon;
        const int above = textBelow ? button->iconSize().height() : 0;
        return {button->sizeHint().width(), button->text().isEmpty() ? 0 : button->fontMetrics().height() + above};
    }
    if (const auto* box = qobject_cast<const QComboBox*>(widget)) {
        return {box->sizeHint().width(), box->fontMetrics().height() + 2};
    }
    if (qobject_cast<const QAbstractSpinBox*>(widget)) {
        return widget->sizeHint();
    }
    if (const auto* line = qobject_cast<const QLineEdit*>(widget)) {
        return {line->text().isEmpty() ? line->fontMetrics().horizontalAdvance(line->placeholderText()) : 0,
            line->fontMetrics().height() + 2};
    }
    if (const auto* edit = qobject_cast<const QPlainTextEdit*>(widget)) {
        return {0, edit->fontMetrics().height()};
    }
    if (const auto* view = qobject_cast<const QAbstractItemView*>(widget); view && view->model()->rowCount() > 0) {
        const QRect first = view->visualRect(view->model()->index(0, 0));
        return {0, first.height() < view->fontMetrics().height() ? view->height() + 1 : view->fontMetrics().height()};
    }
    return {};
}

/// Elides on purpose, and tells the whole in its tool tip.
bool isToldElsewhere(const QWidget* widget)
{
    const QString said = widget->property("text").toString();
    return widget->toolTip().contains(said.isEmpty() ? widget->accessibleName() : said) && !widget->toolTip().isEmpty();
}

/// The area in which `widget` can be scrolled into sight, or null.
const QScrollArea* areaAround(const QWidget* widget)
{
    for (const QWidget* around = widget->parentWidget(); around && !around->isWindow();
         around = around->parentWidget()) {
        const auto* area = qobject_cast<const QScrollArea*>(around);
        if (area && area->widget() && area->widget()->isAncestorOf(widget)) {
            return area;
        }
    }
    return nullptr;
}

/// Lies beyond what is around it, where nobody can scroll.
bool isOutOfReach(const QWidget* widget)
{
    for (const QScrollArea* area = areaAround(widget); area; area = areaAround(area)) {
        const QRect inside(widget->mapTo(area->widget(), QPoint()), widget->size());
        const bool sideways = area->horizontalScrollBarPolicy() != Qt::ScrollBarAlwaysOff;
        const bool fits
            = area->widget()->rect().contains(inside) && (sideways || area->widget()->width() <= area->width());
        if (!fits) {
            return true;
        }
        widget = area;
    }
    const QWidget* window = widget->window();
    for (const QWidget* around = widget->parentWidget(); around; around = around->parentWidget()) {
        if (!around->rect().contains(QRect(widget->mapTo(around, QPoint()), widget->size()))) {
            return true;
        }
        if (around == window) {
            break;
        }
    }
    return false;
}

bool isPart(const QWidget* widget)
{
    return widget->objectName().startsWith("qt_"_L1) || qobject_cast<const QAbstractSpinBox*>(widget->parentWidget())
        || qobject_cast<const QComboBox*>(widget->parentWidget()) || qobject_cast<const QHeaderView*>(widget);
}

void addOverlaps(const QLayout* layout, QStringList& found)
{
    QList<QPair<QRect, QString>> placed;
    for (int i = 0; i < layout->count(); ++i) {
        QLayoutItem* item = layout->itemAt(i);
        const QWidget* widget = item->widget();
        if (item->isEmpty() || item->spacerItem() || (widget && !widget->isVisible())) {
            continue;
        }
        const QRect place = widget ? widget->geometry() : item->geometry();
        const QString name = widget ? nameOf(widget) : u"a layout"_s;
        for (const auto& [other, otherName] : std::as_const(placed)) {
            if (other.intersects(place)) {
                found.append(u"%1 lies over %2"_s.arg(name, otherName));
            }
        }
        placed.append({place, name});
    }
}

/// What is wrong with that window, in words; empty = nothing.
QStringList faults(const QWidget& window)
{
    QStringList found;
    for (const QWidget* widget : window.findChildren<QWidget*>()) {
        if (!widget->isVisible() || widget->window() != &window || isPart(widget)) {
            continue;
        }
        const QSize needs = needed(widget);
        if ((widget->width() < needs.width() && !isToldElsewhere(widget)) || widget->height() < needs.height()) {
            found.append(u"%1 has %2 x %3 of %4 x %5"_s.arg(nameOf(widget))
                             .arg(widget->width())
                             .arg(widget->height())
                             .arg(needs.width())
                             .arg(needs.height()));
        }
        const bool matters = needs.isValid() || widget->focusPolicy() != Qt::NoFocus;
        if (matters && !widget->size().isEmpty() && isOutOfReach(widget)) {
            found.append(nameOf(widget) + u" is out of reach"_s);
        }
        if (widget->layout()) {
            addOverlaps(widget->layout(), found);
        }
    }
    return found;
}

} // namespace

class LargeFontsTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_home;
    QFont m_usual;

    /// As a desktop does it: before the window, and before the theme adds its families.
    void useType(double scale)
    {
        QFont font = m_usual;
        font.setPointSizeF(m_usual.pointSizeF() * scale);
        QApplication::setFont(font);
        widgets::applyTheme(*qApp, widgets::Theme::Light);
    }

    /// Once it is laid out: what is wrong, each with the name of the view.
    static QStringList lastingFaults(const QWidget* front, const char* view)
    {
        constexpr int patience = 1000; // ms
        if (QTest::qWaitFor([front] { return faults(*front).isEmpty(); }, patience)) {
            return {};
        }
        QStringList found = faults(*front);
        for (QString& fault : found) {
            fault.prepend(QString::fromLatin1(view) + u": "_s);
        }
        return found;
    }

private Q_SLOTS:
    void initTestCase()
    {
        support::liveIn(m_home.path());
        m_usual = QApplication::font();
        m_usual.setPointSizeF(10);
    }

    void everythingIsInReach_data()
    {
        QTest::addColumn<double>("scale");
        QTest::addColumn<QSize>("size");
        QTest::addColumn<QString>("language");
        for (const double scale : {1.0, 1.5, 2.0}) {
            for (const QSize& size : {QSize(1280, 800), QSize(1920, 1080)}) {
                for (const char* language : {"ko", "en"}) {
                    QTest::addRow("%.1f, %d x %d, %s", scale, size.width(), size.height(), language)
                        << scale << size << QString::fromLatin1(language);
                }
            }
        }
    }

    void everythingIsInReach()
    {
        QFETCH(double, scale);
        QFETCH(QSize, size);
        QFETCH(QString, language);
        useType(scale);
        Desk desk{QString()}; // with the preview
        desk.language.use(language);
        desk.window->resize(size);
        QStringList found = lastingFaults(desk.window.get(), "start");
        QVERIFY(support::openFullArticle(desk));
        for (const View& view : support::articleViews()) {
            view.show(desk);
            QWidget* front = support::inFront(desk);
            found += lastingFaults(front, view.name);
            const QSize least = front->minimumSizeHint().expandedTo(front->size());
            if (least.width() > size.width() || least.height() > size.height()) {
                found.append(
                    u"%1: takes %2 x %3"_s.arg(QString::fromLatin1(view.name)).arg(least.width()).arg(least.height()));
            }
            support::dismiss(desk);
        }
        QCOMPARE(desk.window->size(), size);
        QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
    }

    /// The body's type and the columns grow with the rest.
    void bodyFollows()
    {
        useType(1.0);
        int usual = 0;
        {
            Desk desk;
            QVERIFY(desk.create());
            usual = desk.body(model::Language::Korean)->font().pixelSize();
        }
        useType(2.0);
        Desk desk;
        QVERIFY(desk.create());
        QCOMPARE(desk.body(model::Language::Korean)->font().pixelSize(), 2 * usual);
    }
};

int main(int argc, char** argv)
{
    preview::prepareProcess();
    QApplication application(argc, argv);
    LargeFontsTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_large_fonts.moc"
