// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QObject>

#include <memory>

namespace wongo::preview {

/// Makes a PDF of a page that is complete in itself, by the engine of the preview and behind the same walls: page
/// script off, nothing fetched. A4. Only where mayStart() says so. GUI thread; deletes itself after its one signal.
class PagePrinter : public QObject {
    Q_OBJECT
public:
    PagePrinter(const QByteArray& html, QObject* parent);
    ~PagePrinter() override;

Q_SIGNALS:
    void printed(const QByteArray& pdf);
    void failed(); ///< the engine gave no document

private:
    void finish(const QByteArray& pdf);

    class Private;
    std::unique_ptr<Private> d;
};

} // namespace wongo::preview
