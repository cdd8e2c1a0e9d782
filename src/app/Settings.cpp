// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/Settings.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>
#include <QLocale>
#include <QSettings>
#include <QStandardPaths>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wongo::app {
namespace {

constexpr int keptPlaces = 50;
const QString placesGroup = u"places"_s;

/// A folder's own group; a path would be taken for groups within groups.
QString groupOf(const QString& folder)
{
    const QByteArray hash = QCryptographicHash::hash(folder.toUtf8(), QCryptographicHash::Sha256).toHex().left(24);
    return placesGroup + u'/' + QString::fromLatin1(hash) + u'/';
}

} // namespace

Settings::Settings()
    : m_store(std::make_unique<QSettings>(QSettings::IniFormat, QSettings::UserScope, u"wongo"_s, u"window"_s))
{
}

Settings::~Settings() = default;

QString Settings::language() const
{
    const QString system = QLocale::system().language() == QLocale::Korean ? u"ko"_s : u"en"_s;
    const QString chosen = m_store->value(u"language"_s, system).toString();
    return chosen == "ko"_L1 ? u"ko"_s : u"en"_s;
}

void Settings::setLanguage(const QString& code)
{
    m_store->setValue(u"language"_s, code);
}

widgets::Theme Settings::theme(widgets::Theme systemTheme) const
{
    return widgets::themeFromCode(m_store->value(u"theme"_s).toString()).value_or(systemTheme);
}

void Settings::setTheme(widgets::Theme theme)
{
    m_store->setValue(u"theme"_s, widgets::code(theme));
}

QString Settings::articlesFolder() const
{
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    return m_store->value(u"articlesFolder"_s, QString(documents + u"/Wongo"_s)).toString();
}

void Settings::setArticlesFolder(const QString& folder)
{
    m_store->setValue(u"articlesFolder"_s, folder);
}

QString Settings::exportFolder() const
{
    return m_store->value(u"exportFolder"_s, QString(articlesFolder() + u"/export"_s)).toString();
}

void Settings::setExportFolder(const QString& folder)
{
    m_store->setValue(u"exportFolder"_s, folder);
}

QString Settings::openArticle() const
{
    return m_store->value(u"openArticle"_s).toString();
}

void Settings::setOpenArticle(const QString& folder)
{
    m_store->setValue(u"openArticle"_s, folder);
}

std::optional<ArticlePlace> Settings::place(const QString& folder) const
{
    const QString group = groupOf(folder);
    if (!m_store->contains(group + u"when"_s)) {
        return std::nullopt;
    }
    const auto value = [this, &group](const QString& key) { return m_store->value(group + key); };
    ArticlePlace place;
    place.arrangement = static_cast<Arrangement>(std::clamp(value(u"arrangement"_s).toInt(), 0, 3));
    place.language = model::languageFromCode(value(u"language"_s).toString()).value_or(model::Language::Korean);
    for (const model::Language language : model::allLanguages) {
        const QString side = model::code(language) + u'/';
        place.shown[language] = value(side + u"shown"_s).toBool();
        place.caret[language] = value(side + u"caret"_s).toInt();
        place.top[language] = value(side + u"top"_s).toInt();
    }
    return place;
}

void Settings::setPlace(const QString& folder, const ArticlePlace& place)
{
    const QString group = groupOf(folder);
    const auto set
        = [this, &group](const QString& key, const QVariant& value) { m_store->setValue(group + key, value); };
    set(u"when"_s, QDateTime::currentSecsSinceEpoch());
    set(u"arrangement"_s, static_cast<int>(place.arrangement));
    set(u"language"_s, model::code(place.language));
    for (const model::Language language : model::allLanguages) {
        const QString side = model::code(language) + u'/';
        set(side + u"shown"_s, place.shown[language]);
        set(side + u"caret"_s, place.caret[language]);
        set(side + u"top"_s, place.top[language]);
    }
    forgetOldPlaces();
}

void Settings::forgetOldPlaces()
{
    m_store->beginGroup(placesGroup);
    QStringList groups = m_store->childGroups();
    std::sort(groups.begin(), groups.end(), [this](const QString& a, const QString& b) {
        return m_store->value(a + u"/when"_s).toLongLong() > m_store->value(b + u"/when"_s).toLongLong();
    });
    for (const QString& old : groups.mid(keptPlaces)) {
        m_store->remove(old);
    }
    m_store->endGroup();
}

int Settings::number(const QString& key, int fallback) const
{
    return m_store->value(key, fallback).toInt();
}

void Settings::setNumber(const QString& key, int value)
{
    m_store->setValue(key, value);
}

QByteArray Settings::geometry() const
{
    return m_store->value(u"geometry"_s).toByteArray();
}

void Settings::setGeometry(const QByteArray& geometry)
{
    m_store->setValue(u"geometry"_s, geometry);
}

} // namespace wongo::app
