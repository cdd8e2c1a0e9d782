// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/RecentArticles.h"

#include "base/Files.h"
#include "base/Json.h"
#include "storage/StateFolder.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace wongo::session {

namespace {

constexpr qint64 maximumBytes = 64 * 1024;

} // namespace

RecentArticles::RecentArticles()
    : m_file(storage::stateRoot() + u"/recent.json"_s)
{
}

void RecentArticles::read()
{
    const auto bytes = base::readFile(m_file, maximumBytes);
    const auto json = bytes ? base::parseJson(*bytes, m_file) : tl::unexpected(bytes.error());
    if (json && json->is_array()) {
        for (const base::Json& entry : *json) {
            m_folders.append(base::toQString(entry));
        }
    }
}

void RecentArticles::add(const QString& folder)
{
    m_folders.removeAll(folder);
    m_folders.prepend(folder);
    while (m_folders.size() > maximum) {
        m_folders.removeLast();
    }
    write();
}

void RecentArticles::remove(const QString& folder)
{
    m_folders.removeAll(folder);
    write();
}

QStringList RecentArticles::present() const
{
    QStringList there;
    for (const QString& folder : m_folders) {
        if (QDir(folder).exists()) {
            there.append(folder);
        }
    }
    return there;
}

void RecentArticles::write() const
{
    base::Json json = base::Json::array();
    for (const QString& folder : m_folders) {
        json.push_back(base::toJson(folder));
    }
    if (base::makeDirectory(QFileInfo(m_file).path())) {
        (void)base::writeFile(m_file, base::writeJson(json));
    }
}

} // namespace wongo::session
