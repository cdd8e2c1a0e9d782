// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ArticlePlace.h"
#include "widgets/Palette.h"

#include <QByteArray>
#include <QString>

#include <memory>
#include <optional>

class QSettings;

namespace wongo::app {

/// What the window remembers for a person. The only place that names QSettings; nothing of an article stands in it but
/// where a person was.
class Settings {
public:
    Settings();
    ~Settings();

    QString language() const; ///< "ko" or "en"; that of the system until chosen
    void setLanguage(const QString& code);

    widgets::Theme theme(widgets::Theme systemTheme) const;
    void setTheme(widgets::Theme theme);

    QString articlesFolder() const; ///< where new articles are made
    void setArticlesFolder(const QString& folder);

    QString exportFolder() const;
    void setExportFolder(const QString& folder);

    QString openArticle() const; ///< folder that stands open, or did when the program ended; empty = none
    void setOpenArticle(const QString& folder);

    std::optional<ArticlePlace> place(const QString& folder) const;
    void setPlace(const QString& folder, const ArticlePlace& place); ///< the oldest are forgotten

    int number(const QString& key, int fallback) const;
    void setNumber(const QString& key, int value);

    QByteArray geometry() const;
    void setGeometry(const QByteArray& geometry);

private:
    void forgetOldPlaces();

    std::unique_ptr<QSettings> m_store;
};

} // namespace wongo::app
