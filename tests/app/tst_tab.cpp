// SPDX-License-Identifier: GPL-3.0-or-later
// Tab goes to every control that can be seen and comes round, and the one it has reached shows that. WCAG 2.2, 2.1.1,
// 2.1.2, 2.4.7 and 2.4.11.

#include "Views.h"

#include "app/CommandPalette.h"
#include "app/MainMenu.h"

#include <QAbstractScrollArea>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QContextMenuEvent>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPainter>
#include <QToolBar>
#include <QTreeWidget>

using namespace Qt::StringLiterals;
using namespace wongo;
using app::ActionId;
using model::Language;
using support::Desk;
using support::View;
using widgets::Theme;

namespace {

QString nameOf(const QWidget* widget)
{
    return widget ? u"%1 %2 “%3”"_s.arg(QString::fromLatin1(widget->metaObject()->className()), widget->objectName(),
               widget->accessibleName().isEmpty() ? widget->property("text").toString() : widget->accessibleName())
                  : u"nothing"_s;
}

/// What Tab has to reach in that window. Parts inside a control of Qt's take no focus of their own.
QSet<QWidget*> controls(const QWidget* window)
{
    QSet<QWidget*> found;
    for (QWidget* widget : window->findChildren<QWidget*>()) {
        const QWidget* parent = widget->parentWidget();
        const bool isPart = qobject_cast<const QAbstractSpinBox*>(parent) || qobject_cast<const QComboBox*>(parent);
        if (widget->isVisible() && widget->isEnabled() && widget->window() == window && !isPart
            && (widget->focusPolicy() & Qt::TabFocus) && !widget->focusProxy()) {
            found.insert(widget);
        }
    }
    return found;
}

/// Pixels that differ so much that anybody sees it.
int changedPixels(const QImage& one, const QImage& other)
{
    int changed = 0;
    for (int y = 0; y < std::min(one.height(), other.height()); ++y) {
        for (int x = 0; x < std::min(one.width(), other.width()); ++x) {
            const QRgb a = one.pixel(x, y);
            const QRgb b = other.pixel(x, y);
            changed += a != b && widgets::contrast(QColor(a), QColor(b)) >= 3.0 ? 1 : 0;
        }
    }
    return changed;
}

/// As it looks on the ground of the window: alone it may be painted half transparent.
QImage picture(QWidget* widget)
{
    QImage image(widget->size(), QImage::Format_RGB32);
    image.fill(widgets::currentColours().window);
    QPainter(&image).drawPixmap(0, 0, widget->grab());
    return image;
}

/// All of it but for what the bar over the margin of the form covers, or of a large one enough to find it.
bool isInSight(const QWidget* widget)
{
    // What is all covered by its own viewport has no region of its own.
    const auto* area = qobject_cast<const QAbstractScrollArea*>(widget);
    const QRect content = area ? area->viewport()->visibleRegion().boundingRect() : QRect();
    const QSize seen = widget->visibleRegion().boundingRect().united(content).size();
    return seen.width() >= std::min(widget->width() * 2 / 3, 64) && seen.height() >= std::min(widget->height(), 24);
}

/// One whole round from where the focus is: who was reached, and what was wrong on the way.
struct Round {
    QSet<QWidget*> reached;
    QStringList faults;
    bool cameRound = false;
};

Round goRound(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    constexpr int farEnough = 600; // dates have several stops inside
    constexpr int least = 12; // pixels of a focus mark: half a caret
    Round round;
    QWidget* const first = QApplication::focusWidget();
    QWidget* now = first;
    for (int i = 0; now && i < farEnough; ++i) {
        round.reached.insert(now);
        if (!isInSight(now)) {
            const QRect seen = now->visibleRegion().boundingRect();
            round.faults.append(u"%1 has the focus out of sight: %2 x %3 of %4 x %5 are seen"_s.arg(nameOf(now))
                                    .arg(seen.width())
                                    .arg(seen.height())
                                    .arg(now->width())
                                    .arg(now->height()));
        }
        const QImage with = picture(now);
        QTest::keyClick(now, key, modifiers);
        QWidget* next = QApplication::focusWidget();
        if (next == now) {
            continue;
        }
        if (const int marks = changedPixels(with, picture(now)); marks < least) {
            round.faults.append(u"%1 shows the focus by %2 pixels"_s.arg(nameOf(now)).arg(marks));
        }
        now = next;
        if (now == first) {
            round.cameRound = true;
            return round;
        }
    }
    round.faults.append(u"no way round; the last was "_s + nameOf(now));
    return round;
}

QStringList faultsOf(QWidget* window, const Round& round)
{
    QStringList faults = round.faults;
    for (QWidget* widget : controls(window)) {
        if (!round.reached.contains(widget)) {
            faults.append(nameOf(widget) + u" was not reached"_s);
        }
    }
    return faults;
}

} // namespace

class TabTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_home;

    /// What is wrong on the way round, each with the name of the view. A failure at once would end all waiting.
    static QStringList faultsAround(QWidget* front, const char* name)
    {
        const Round forward = goRound(Qt::Key_Tab, Qt::NoModifier);
        const Round back = goRound(Qt::Key_Backtab, Qt::ShiftModifier);
        QStringList faults = faultsOf(front, forward);
        if (back.reached != forward.reached || !back.cameRound) {
            faults.append(
                u"Shift+Tab reaches %1 controls, Tab %2"_s.arg(back.reached.size()).arg(forward.reached.size()));
        }
        for (QString& fault : faults) {
            fault.prepend(QString::fromLatin1(name) + u": "_s);
        }
        return faults;
    }

private Q_SLOTS:
    void initTestCase()
    {
        support::liveIn(m_home.path());
        QApplication::setCursorFlashTime(0); // the caret is the mark of a text, and stands still here
    }

    void tabGoesRound_data()
    {
        QTest::addColumn<Theme>("theme");
        for (const Theme theme : widgets::allThemes) {
            QTest::newRow(qPrintable(widgets::code(theme))) << theme;
        }
    }

    void tabGoesRound()
    {
        QFETCH(Theme, theme);
        widgets::applyTheme(*qApp, theme);
        Desk desk;
        desk.window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(desk.window.get()));
        QTRY_VERIFY(QApplication::focusWidget());
        QStringList faults = faultsAround(desk.window.get(), "start");
        QVERIFY(support::openFullArticle(desk));
        for (const View& view : support::articleViews()) {
            view.show(desk);
            QWidget* front = support::inFront(desk);
            front->activateWindow();
            QTRY_VERIFY(QApplication::focusWidget() && QApplication::focusWidget()->window() == front);
            if (controls(front).size() > 1) { // a popup or the palette is left, not gone through
                faults += faultsAround(front, view.name);
            }
            support::dismiss(desk);
        }
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
    }

    /// All that the window can do is in the list of commands, and that list has a key.
    void everyActionHasAWayByKeys()
    {
        Desk desk;
        QVERIFY(support::openFullArticle(desk));
        QVERIFY(!desk.action(ActionId::Commands)->shortcut().isEmpty());
        QSet<const QAction*> known;
        for (const ActionId id : desk.window->actions()->ids()) {
            known.insert(desk.action(id));
        }
        desk.action(ActionId::Commands)->trigger();
        auto* palette = desk.window->findChild<app::CommandPalette*>();
        QVERIFY(palette);
        QCOMPARE(palette->findChild<QTreeWidget*>()->topLevelItemCount(), known.size() - 1); // itself left out
        palette->close();
        for (const QToolBar* bar : desk.window->findChildren<QToolBar*>()) {
            for (const QAction* action : bar->actions()) {
                QVERIFY2(action->isSeparator() || known.contains(action) || action->inherits("QWidgetAction"),
                    qPrintable(action->text()));
            }
        }
        // Every context menu belongs to something that Tab reaches; the menu key opens it there.
        for (const QWidget* widget : desk.window->findChildren<QWidget*>()) {
            if (widget->contextMenuPolicy() == Qt::ActionsContextMenu && !widget->actions().isEmpty()) {
                QVERIFY2(widget->focusPolicy() & Qt::TabFocus, qPrintable(nameOf(widget)));
            }
        }
    }

    void menuKeyOpensTheMenuOfABody()
    {
        Desk desk;
        QVERIFY(support::openFullArticle(desk));
        widgets::BodyEditor* body = desk.body(Language::Korean);
        body->setFocus();
        QContextMenuEvent event(QContextMenuEvent::Keyboard, QPoint(20, 20), body->mapToGlobal(QPoint(20, 20)));
        QCoreApplication::sendEvent(body, &event);
        QTRY_VERIFY(qobject_cast<QMenu*>(QApplication::activePopupWidget()));
        QApplication::activePopupWidget()->close();
    }

    void menuOpensByItsButton()
    {
        Desk desk;
        desk.window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(desk.window.get()));
        for (QToolButton* button : desk.window->findChildren<QToolButton*>()) {
            if (button->menu() && button->menu()->inherits("wongo::app::MainMenu")) {
                button->setFocus();
                bool seen = false;
                QMetaObject::invokeMethod(
                    button, // the menu has a loop of its own
                    [&seen] {
                        seen = qobject_cast<QMenu*>(QApplication::activePopupWidget());
                        QApplication::activePopupWidget()->close();
                    },
                    Qt::QueuedConnection);
                QTest::keyClick(button, Qt::Key_Space);
                QVERIFY(seen);
                return;
            }
        }
        QFAIL("no button has the menu");
    }
};

QTEST_MAIN(TabTest)
#include "tst_tab.moc"
