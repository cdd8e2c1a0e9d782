// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/RefusedPhotos.h"

#include "session/ArticleSession.h"
#include "widgets/NoticeBar.h"
#include "wording/Wording.h"

#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wongo::app {
namespace {

constexpr qsizetype mostNamed = 3; // a notice must leave room for the text
constexpr auto key = "photo"_L1;

} // namespace

RefusedPhotos::RefusedPhotos(session::ArticleSession* session, widgets::NoticeBar* bar, QObject* parent)
    : QObject(parent)
    , m_bar(bar)
{
    connect(session, &session::ArticleSession::photoRefused, this, &RefusedPhotos::add);
    connect(session, &session::ArticleSession::photosBrought, this, [this] { m_bar->withdraw(key); });
}

void RefusedPhotos::add(const base::Error& error)
{
    if (!m_bar->has(key)) {
        m_errors.clear();
    }
    m_errors.append(error);
    m_bar->show({key, checks::Severity::Warning,
        [errors = m_errors] {
            const qsizetype named = std::min(errors.size(), mostNamed);
            QStringList lines;
            for (const base::Error& each : errors.first(named)) {
                lines.append(wording::errorText(each));
            }
            if (errors.size() > named) {
                lines.append(tr("Files not taken besides these: %1").arg(errors.size() - named));
            }
            return lines.join(u'\n');
        },
        {}});
}

} // namespace wongo::app
