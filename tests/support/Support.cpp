// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/Support.h"

#include <QDir>
#include <QFileInfo>

#include <clocale>

using namespace Qt::StringLiterals;

namespace wongo::support {

QString projectDir()
{
    return QString::fromUtf8(WONGO_PROJECT_DIR);
}

QString sampleFile(const QString& relative)
{
    return projectDir() + u"/resources/samples/"_s + relative;
}

QString sharedFile(const QString& relative)
{
    const QString root = qEnvironmentVariable("WONGO_SHARED", projectDir() + u"/../shared"_s);
    const QString path = QDir::cleanPath(root + u'/' + relative);
    return QFileInfo::exists(path) ? path : QString();
}

bool hasLocale(const QString& name)
{
    const locale_t locale = newlocale(LC_ALL_MASK, name.toLatin1().constData(), nullptr);
    if (locale) {
        freelocale(locale);
    }
    return locale;
}

} // namespace wongo::support
