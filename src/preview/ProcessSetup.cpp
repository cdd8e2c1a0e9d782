// SPDX-License-Identifier: GPL-3.0-or-later
#include "preview/PreviewScheme.h"
#include "preview/PreviewView.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QProcessEnvironment>

#include <sched.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace wongo::preview {

namespace {

constexpr auto sandboxOff = "QTWEBENGINE_DISABLE_SANDBOX"_L1;

/// Set by test scripts only; the program never sets it.
bool testAllowsUnsandboxed()
{
    return qgetenv("WONGO_TEST_ALLOW_UNSANDBOXED") == "1";
}

/// A render node of a real graphics card that this person may use. Asks the file system and never the driver, which
/// would have to be loaded before the window is shown. Wrong answers are harmless: both ways work.
bool hasGraphicsHardware()
{
    if (qEnvironmentVariableIntValue("LIBGL_ALWAYS_SOFTWARE") != 0 || qEnvironmentVariableIsSet("SSH_CONNECTION")) {
        return false;
    }
    // Render nodes of virtual devices: pixels are made by the processor there.
    static const QStringList notHardware{u"vgem"_s, u"vkms"_s, u"virtio_gpu"_s, u"virtio-pci"_s};
    const QDir nodes(u"/dev/dri"_s);
    for (const QString& name : nodes.entryList({u"renderD*"_s}, QDir::System)) {
        const QString driver = QFileInfo(u"/sys/class/drm/"_s + name + u"/device/driver"_s).symLinkTarget();
        if (access(QFile::encodeName(nodes.filePath(name)).constData(), R_OK | W_OK) == 0
            && !notHardware.contains(QFileInfo(driver).fileName())) {
            return true;
        }
    }
    return false;
}

/// Whoever sets the environment could choose the engine's program, its resources, its flags and a port to listen at,
/// and folders of plugins to load into this program. Left are what makes a page readable to screen readers, and the
/// sandbox where a test said that it may be off.
void clearWeakeningVariables()
{
    for (const char* name : {"QT_PLUGIN_PATH", "QT_QPA_PLATFORM_PLUGIN_PATH", "QML_IMPORT_PATH", "QML2_IMPORT_PATH"}) {
        qunsetenv(name);
    }
    const QStringList names = QProcessEnvironment::systemEnvironment().keys();
    for (const QString& name : names) {
        const bool kept
            = name == "QTWEBENGINE_ENABLE_LINUX_ACCESSIBILITY"_L1 || (name == sandboxOff && testAllowsUnsandboxed());
        if (name.startsWith("QTWEBENGINE"_L1) && !kept) {
            qunsetenv(name.toLocal8Bit().constData());
        }
    }
}

void setEngineFlags()
{
    // --jitless: no code is made at run time, so no bug in that can be used; our bridge is as fast without
    // (decisions/0003).
    // --host-resolver-rules: a second wall behind RequestWall, no name and no address resolves.
    // Setting the variable also makes the engine ignore flags on our own command line (--webEngineArgs).
    qputenv("QTWEBENGINE_CHROMIUM_FLAGS",
        "--js-flags=\"--jitless --noexpose_wasm\" --host-resolver-rules=\"MAP * ~NOTFOUND\" "
        "--disable-background-networking --no-pings");
}

/// Whether this person may make the namespaces that the sandbox consists of. Tried in a child: Ubuntu lets everybody
/// make a user namespace and takes its rights away, so that only using one tells.
bool namespacesWork()
{
    const pid_t child = fork();
    if (child == 0) {
        _exit(unshare(CLONE_NEWUSER) == 0 && unshare(CLONE_NEWPID) == 0 ? 0 : 1);
    }
    int status = 0;
    return child > 0 && waitpid(child, &status, 0) == child && WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

} // namespace

void prepareProcess(std::optional<bool> softwareRendering)
{
    clearWeakeningVariables();
    setEngineFlags();
    scheme::registerOnce();
    QCoreApplication::setAttribute(Qt::AA_ShareOpenGLContexts);
    // Without graphics hardware OpenGL composition costs the editor 20 ms a key; the software scene graph 2.5 ms
    // (design, 6).
    if (softwareRendering.value_or(!hasGraphicsHardware())) {
        qputenv("QT_QUICK_BACKEND", "software");
        // Else Qt makes an OpenGL context at the start all the same, by a renderer in software that nothing draws with:
        // some 75 ms and 36 MB on Qt 6.4. Only X11 looks at it.
        qputenv("QT_XCB_GL_INTEGRATION", "none");
    } else if (softwareRendering) {
        qunsetenv("QT_QUICK_BACKEND");
        qunsetenv("QT_XCB_GL_INTEGRATION");
    }
}

bool mayStart(QString* reason)
{
    if (testAllowsUnsandboxed()) {
        return true;
    }
    const QString why = geteuid() == 0 ? u"root"_s : namespacesWork() ? QString() : u"namespaces"_s;
    if (reason) {
        *reason = why;
    }
    return why.isEmpty();
}

} // namespace wongo::preview
