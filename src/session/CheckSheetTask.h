// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "checks/CheckSheet.h"

#include <QObject>

namespace wongo::session {

class ArticleSession;

/// Puts the check sheet of an open article together, and writes what was made of it, on workers. GUI thread.
class CheckSheetTask : public QObject {
    Q_OBJECT
public:
    /// The session must outlive it.
    explicit CheckSheetTask(ArticleSession* session);

    void gather(); ///< of the article as it is now; gathered() follows
    void write(const QString& file, const QByteArray& bytes); ///< written() or failed() follows

Q_SIGNALS:
    void gathered(const wongo::model::Metadata& meta, const QList<wongo::checks::SheetSection>& sections);
    void written(const QString& file);
    void failed(const wongo::base::Error& error);

private:
    ArticleSession* m_session;
};

} // namespace wongo::session
