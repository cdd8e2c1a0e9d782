// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/LinkNotice.h"

#include "app/PreviewPane.h"
#include "markdown/LinkAddress.h"
#include "widgets/NoticeBar.h"

#include <QDesktopServices>

using namespace Qt::StringLiterals;

namespace wongo::app {

namespace {

const QString key = u"link"_s;

/// A host may be as long as the window is wide, and its end is what tells whose it is: it goes on in the next line.
QString breakable(QString shown)
{
    return shown.replace(u'.', u".\u200b"_s);
}

} // namespace

LinkNotice::LinkNotice(PreviewPane* preview, widgets::NoticeBar* bar, QObject* parent)
    : QObject(parent)
    , m_bar(bar)
{
    connect(preview, &PreviewPane::linkRequested, this, &LinkNotice::ask);
}

void LinkNotice::ask(const QString& link)
{
    const markdown::LinkTarget target = markdown::linkTarget(link);
    const QString shown = breakable(target.shown);
    if (target.address.isEmpty()) {
        m_bar->show({key, checks::Severity::Note,
            [shown] { return tr("This link is not opened, it is neither a web nor a mail address: %1").arg(shown); },
            {}});
        return;
    }
    const bool mail = target.address.scheme() == "mailto"_L1;
    m_bar->show({key, checks::Severity::Note, [shown] { return tr("This link leads to %1").arg(shown); },
        {{[mail] { return mail ? tr("Open in the mail program") : tr("Open in the browser"); },
            [this, address = target.address, shown] { open(address, shown); }}}});
}

void LinkNotice::open(const QUrl& address, const QString& shown)
{
    if (!QDesktopServices::openUrl(address)) {
        m_bar->show({key, checks::Severity::Warning,
            [shown] { return tr("No program on this computer has taken the address: %1").arg(shown); }, {}});
    }
}

} // namespace wongo::app
