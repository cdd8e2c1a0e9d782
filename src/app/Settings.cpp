// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/Settings.h"

#include <QDir>
#include <QLocale>
#include <QSettings>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace wongo::app {

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
    const QString chosen = m_store->value(u"theme"_s).toString();
    return chosen == "dark"_L1 ? widgets::Theme::Dark : chosen == "light"_L1 ? widgets::Theme::Light : systemTheme;
}

void Settings::setTheme(widgets::Theme theme)
{
    m_store->setValue(u"theme"_s, theme == widgets::Theme::Dark ? u"dark"_s : u"light"_s);
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
