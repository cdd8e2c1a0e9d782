// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/BlockDiff.h"

#include <QByteArray>
#include <QWidget>

#include <functional>
#include <memory>
#include <optional>

namespace wongo::preview {

/// Gives the bytes of a file of the page's virtual package, later or at once, on the GUI thread; empty = there is none.
using ResourceProvider
    = std::function<void(const QString& path, std::function<void(QByteArray bytes, QString mediaType)> done)>;

/// Must be called before QApplication is made: registers the scheme, clears every variable that could weaken the
/// engine, put another in its place or load plugins from elsewhere, chooses the scene graph (design, section 6).
/// `softwareRendering`: unset = by what the machine has.
void prepareProcess(std::optional<bool> softwareRendering = std::nullopt);

/// False if the engine would run without its sandbox and no test said that it may. `reason`: "root", or "namespaces"
/// where the system does not let this person make them (the engine would end the program).
bool mayStart(QString* reason);

enum class Width { Phone, Tablet, Desktop };

/// One published page, live. Loaded once from our own scheme, then patched; page script is off, nothing is fetched from
/// anywhere. Knows pages and patches, not articles.
class PreviewView : public QWidget {
    Q_OBJECT
public:
    explicit PreviewView(ResourceProvider resources, QWidget* parent = nullptr);
    ~PreviewView() override;

    /// Shows a page; `language` ("ko", "en") names its address and lets relative addresses resolve as in a package.
    /// Keeps the scroll position if a page of that language is shown already.
    void load(const QString& language, const QByteArray& html);
    void patch(const render::BlockPatch& patch, qint64 revision); ///< queued until the page is loaded
    void updateShell(const QByteArray& html); ///< everything but the children of #article-body
    void setWidth(Width width); ///< 390, 820, 1280 CSS pixels, scaled down to fit the pane
    void setDark(bool dark);
    void setFurnitureVisible(bool visible);
    void scrollToBlock(
        int index, double fraction); ///< the top of the view at that fraction of the block; -1 = top of the page
    void markBlock(int index); ///< -1 = none

    /// Runs in our own world of the page; for tests and the features above.
    void evaluate(const QString& script, const std::function<void(const QVariant&)>& done);
    QString pageUrl() const;
    qint64 refusedRequests() const; ///< fetches and navigations that the page asked for and did not get; for tests

Q_SIGNALS:
    void loaded();
    void complete(); ///< the loaded page has its style sheets and pictures, too
    void patched(qint64 revision); ///< the page's DOM has it
    /// The page refused an update and is no longer what was asked for: load() it anew. At most once for each revision.
    void outOfStep();
    void rendererGone(); ///< crashed or was killed; the page is loaded again by itself
    void gaveUp(); ///< the renderer died too often within a minute: the view stays empty until load()
    void blockClicked(int index); ///< in the body
    void fieldClicked(const QString& path); ///< an element with data-field
    void scrolledToBlock(int index, double fraction); ///< by the person, not by us
    void pageRequested(const QString& language); ///< a link to the page in that language ("ko", "en") was clicked
    void linkRequested(const QString& url); ///< any other link was clicked; nothing was opened

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace wongo::preview
