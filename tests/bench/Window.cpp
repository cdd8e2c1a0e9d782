// SPDX-License-Identifier: GPL-3.0-or-later
// Measures the real window from inside. bench_window typing FOLDER | suggesting FOLDER | intake FOLDER FILES | start
// FOLDER | bare FILE typing: one key at a time, then a burst; suggesting: one key at a time while spelling makes
// suggestions; intake FOLDER FILES: one key after another while all files of that folder come in, decoded as the
// program does; start: until a key is taken; bare: the same for a text widget without anything. Prints NAME=NUMBER
// lines. For start and bare, WONGO_BENCH_T0 holds the time of the fork (nowMilliseconds()).

#include "app/ActionTable.h"
#include "app/LanguageSwitch.h"
#include "app/MainWindow.h"
#include "app/PreviewPane.h"
#include "app/Settings.h"
#include "bench/ProcessFacts.h"
#include "bench/WindowWatch.h"
#include "imaging/PhotoProcess.h"
#include "preview/PreviewView.h"
#include "session/ArticleSession.h"
#include "session/Library.h"
#include "widgets/ArticleEditor.h"
#include "widgets/BodyEditor.h"
#include "widgets/Icons.h"
#include "widgets/Palette.h"

#include <QAbstractEventDispatcher>
#include <QApplication>
#include <QDir>
#include <QFile>
#include <QPlainTextEdit>
#include <QTextBlock>
#include <QTimer>
#include <QtTest>

#include <algorithm>
#include <cstdio>

using namespace Qt::StringLiterals;
using namespace wongo;
using namespace wongo::bench;
using model::Language;

namespace {

constexpr int patience = 60'000; // ms
constexpr int still = 150; // ms without a paint of the preview that count as its end
constexpr int keys = 60;
constexpr int burstKeys = 60;
constexpr int burstInterval = 30; // ms, a fast typist's
const QString letters = u"etaoin shrdlu cmfwyp vbgkq jxzea "_s;

void say(const char* name, double value)
{
    std::printf("%s=%.2f\n", name, value);
}

void sayAll(const QByteArray& name, QList<double> values)
{
    std::sort(values.begin(), values.end());
    say((name + ".median").constData(), values.value(values.size() / 2));
    say((name + ".p95").constData(), values.value(values.size() * 95 / 100));
    say((name + ".max").constData(), values.isEmpty() ? 0 : values.last());
}

/// Goes on at the event that makes the condition true; QTest::qWaitFor looks only every ten milliseconds.
bool waitFor(const std::function<bool()>& condition)
{
    QTimer wake; // for conditions that time alone makes true
    wake.start(10);
    const double start = nowMilliseconds();
    while (!condition() && nowMilliseconds() - start < patience) {
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents);
    }
    return condition();
}

/// The window with one article in it, as `wongo FOLDER` makes it, but with settings of its own.
struct Desk {
    app::Settings settings;
    app::LanguageSwitch language;
    session::Library library;
    std::unique_ptr<app::MainWindow> window;
    session::ArticleSession* session = nullptr; ///< the window's
    WindowWatch* watch = nullptr;
    bool painted = false;

    explicit Desk(const QString& folder)
    {
        widgets::useIconTheme();
        widgets::applyTheme(*qApp, widgets::Theme::Light);
        language.use(u"en"_s);
        window = std::make_unique<app::MainWindow>(&library, &settings, &language, QString());
        watch = new WindowWatch(window.get());
        QObject::connect(&library, &session::Library::opened, window.get(),
            [this](session::ArticleSession* opened) { session = opened; });
        QObject::connect(window.get(), &app::MainWindow::previewPainted, window.get(), [this] { painted = true; });
        QObject::connect(window.get(), &app::MainWindow::articleShown, window.get(), [this] {
            editor()->setFocus();
            watch->setEditor(editor()->viewport());
            watch->setPreview(window->workspace()->preview());
        });
        window->resize(1600, 1000);
        window->show();
        library.open(folder);
    }

    widgets::BodyEditor* editor() const { return window->workspace()->editor()->body(Language::English); }
    preview::PreviewView* view() const { return window->workspace()->preview()->view(Language::English); }
};

/// Waits until the preview has not been painted for a while.
void settle(const WindowWatch& watch)
{
    const double from = nowMilliseconds();
    waitFor([&] { return nowMilliseconds() - std::max(from, watch.previewLast()) > still; });
}

/// Waits until what opening an article sets off has ended: loading dictionaries, looking at its words and pairs.
/// Says how long that took, ms.
void becomeCalm()
{
    constexpr double watched = 500; // ms
    constexpr double calm = 0.05; // of a core; a blinking caret costs less
    const double from = nowMilliseconds();
    for (double cpu = cpuMilliseconds(), since = from; nowMilliseconds() - from < patience;) {
        waitFor([&] { return nowMilliseconds() - since > watched; });
        const double used = cpuMilliseconds();
        const double now = nowMilliseconds();
        if ((used - cpu) / (now - since) < calm) {
            break;
        }
        cpu = used;
        since = now;
    }
    say("calm.after", nowMilliseconds() - from);
}

/// CPU time a millisecond that the window costs while nothing happens.
double idleRate()
{
    constexpr int watched = 2000; // ms
    const double cpu = cpuMilliseconds();
    const double from = nowMilliseconds();
    waitFor([&] { return nowMilliseconds() - from > watched; });
    return (cpuMilliseconds() - cpu) / (nowMilliseconds() - from);
}

void typeOneByOne(Desk& desk)
{
    QObject watched; // what is connected here ends here
    double patched = 0;
    QObject::connect(desk.view(), &preview::PreviewView::patched, &watched, [&] { patched = nowMilliseconds(); });
    QList<double> handled;
    QList<double> editor;
    QList<double> patch;
    QList<double> first;
    QList<double> last;
    QList<double> work; // the longest the window's thread was busy without looking for events, in CPU time
    double busySince = 0;
    double longest = 0;
    const auto noteWork = [&] { longest = std::max(longest, threadMilliseconds() - busySince); };
    auto* dispatcher = QAbstractEventDispatcher::instance();
    QObject::connect(dispatcher, &QAbstractEventDispatcher::awake, &watched, [&] { busySince = threadMilliseconds(); });
    QObject::connect(dispatcher, &QAbstractEventDispatcher::aboutToBlock, &watched, noteWork);
    const double idle = idleRate();
    const double cpuBefore = cpuMilliseconds();
    const double from = nowMilliseconds();
    for (int i = 0; i < keys; ++i) {
        settle(*desk.watch);
        desk.watch->forget();
        patched = 0;
        const double pressed = nowMilliseconds();
        longest = 0;
        busySince = threadMilliseconds();
        QTest::keyClick(desk.editor(), letters.at(i % letters.size()).toLatin1());
        noteWork();
        handled.append(nowMilliseconds() - pressed);
        if (!waitFor([&] { return patched > 0 && desk.watch->previewFirst() > 0; })) {
            qFatal("a key was never seen");
        }
        settle(*desk.watch);
        work.append(longest);
        editor.append(desk.watch->editorFirst() - pressed);
        patch.append(patched - pressed);
        first.append(desk.watch->previewFirst() - pressed);
        last.append(desk.watch->previewLast() - pressed);
    }
    const double cpu = cpuMilliseconds() - cpuBefore - idle * (nowMilliseconds() - from);
    sayAll("key.work", work);
    sayAll("key.handled", handled);
    sayAll("key.editor", editor);
    sayAll("key.patch", patch);
    sayAll("key.painted", first);
    sayAll("key.final", last);
    say("key.cpu", cpu / keys);
}

void typeBurst(Desk& desk)
{
    settle(*desk.watch);
    desk.watch->forget();
    const double start = nowMilliseconds();
    int paints = 0;
    for (int i = 0; i < burstKeys; ++i) {
        waitFor([&] { return nowMilliseconds() >= start + i * burstInterval; });
        paints = desk.watch->previewPaints();
        QTest::keyClick(desk.editor(), letters.at(i % letters.size()).toLatin1());
    }
    const double lastKey = nowMilliseconds();
    settle(*desk.watch);
    say("burst.paints", paints);
    say("burst.behind", desk.watch->previewLast() - lastKey);
}

/// Keeps the suggesting thread at work for as long as `desk` stands.
void suggestWithoutEnd(Desk& desk)
{
    desk.library.dictionaries()->suggest(desk.window.get(), u"제공할것이라고"_s, language::WordScript::Hangul,
        [&desk](const QStringList&) { suggestWithoutEnd(desk); });
}

int typing(const QString& folder, bool suggesting)
{
    Desk desk(folder);
    if (!waitFor([&] { return desk.painted && desk.view(); })) {
        qFatal("the article was never shown");
    }
    QTextCursor cursor(desk.editor()->document()->findBlockByNumber(2)); // the second paragraph
    desk.editor()->setTextCursor(cursor);
    settle(*desk.watch);
    if (suggesting) {
        suggestWithoutEnd(desk);
        typeOneByOne(desk);
        return 0;
    }
    becomeCalm();
    typeOneByOne(desk);
    typeBurst(desk);
    say("memory.peak", peakMebibytes());
    return 0;
}

/// The longest time between two looks at the window's events, ms on the clock, from now on.
class Pulse : public QObject {
public:
    Pulse()
    {
        QObject::connect(&m_timer, &QTimer::timeout, this, [this] {
            m_longest = std::max(m_longest, nowMilliseconds() - m_last);
            m_last = nowMilliseconds();
        });
        m_timer.start(5);
    }
    double longest() const { return std::max(m_longest, nowMilliseconds() - m_last); }

private:
    QTimer m_timer;
    double m_last = nowMilliseconds();
    double m_longest = 0;
};

int intake(const QString& folder, const QString& files)
{
    imaging::decodeApart(QCoreApplication::applicationDirPath() + u"/wongo-cli"_s);
    Desk desk(folder);
    if (!waitFor([&] { return desk.painted && desk.view(); })) {
        qFatal("the article was never shown");
    }
    becomeCalm();
    session::ArticleSession* session = desk.session;
    QStringList paths;
    for (const QFileInfo& file :
        QDir(files).entryInfoList(QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot, QDir::Name)) {
        paths.append(file.filePath());
    }
    int taken = 0;
    int refused = 0;
    QObject watched;
    QObject::connect(session, &session::ArticleSession::photoAdded, &watched, [&] { ++taken; });
    QObject::connect(session, &session::ArticleSession::photoRefused, &watched, [&] { ++refused; });
    desk.window->actions()->action(app::ActionId::Photos)->trigger(); // their pictures are made as they come
    desk.editor()->setFocus();
    QList<double> editor;
    const double start = nowMilliseconds();
    const Pulse pulse;
    session->addPhotoFiles(paths);
    for (int i = 0; taken + refused < paths.size() && nowMilliseconds() - start < 10 * patience; ++i) {
        desk.watch->forget();
        const double pressed = nowMilliseconds();
        QTest::keyClick(desk.editor(), letters.at(i % letters.size()).toLatin1());
        waitFor([&] { return desk.watch->editorFirst() > 0; });
        editor.append(desk.watch->editorFirst() - pressed);
        waitFor([&] { return nowMilliseconds() - pressed > 4 * burstInterval; });
    }
    say("intake.seconds", (nowMilliseconds() - start) / 1000);
    say("intake.taken", taken);
    say("intake.refused", refused);
    say("intake.pulse", pulse.longest());
    sayAll("key.editor", editor);
    say("memory.peak", peakMebibytes());
    return 0;
}

/// Presses a key once `editor` was painted with its text; says how long it took from the fork until the key was on the
/// screen.
int ready(WindowWatch& watch, const std::function<QWidget*()>& editor)
{
    const double start = qEnvironmentVariable("WONGO_BENCH_T0").toDouble();
    if (!waitFor([&] { return watch.editorFirst() > 0; })) {
        qFatal("the editor was never painted");
    }
    say("start.painted", watch.editorFirst() - start);
    watch.forget();
    QTest::keyClick(editor(), 'x');
    waitFor([&] { return watch.editorFirst() > 0; });
    say("start.ready", watch.editorFirst() - start);
    return 0;
}

int start(const QString& folder)
{
    Desk desk(folder);
    const int result = ready(*desk.watch, [&] { return desk.editor(); });
    waitFor([&] { return desk.painted; });
    say("start.preview", nowMilliseconds() - qEnvironmentVariable("WONGO_BENCH_T0").toDouble());
    say("memory.peak", peakMebibytes());
    return result;
}

int bare(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        qFatal("cannot read the text");
    }
    QPlainTextEdit edit;
    edit.setPlainText(QString::fromUtf8(file.readAll()));
    edit.resize(1600, 1000);
    WindowWatch watch(&edit);
    watch.setEditor(edit.viewport());
    edit.show();
    edit.setFocus();
    const int result = ready(watch, [&] { return &edit; });
    say("memory.peak", peakMebibytes());
    return result;
}

} // namespace

int main(int argc, char* argv[])
{
    preview::prepareProcess();
    QApplication application(argc, argv);
    const QString what = QApplication::arguments().value(1);
    const QString place = QApplication::arguments().value(2);
    if (what == "typing"_L1 || what == "suggesting"_L1) {
        return typing(place, what == "suggesting"_L1);
    }
    if (what == "intake"_L1) {
        return intake(place, QApplication::arguments().value(3));
    }
    if (what == "start"_L1) {
        return start(place);
    }
    return bare(place);
}
