// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/Application.h"
#include "imaging/PhotoCache.h"
#include "imaging/PhotoProcess.h"
#include "preview/PreviewView.h"

#include <QApplication>

using namespace Qt::StringLiterals;

int main(int argc, char* argv[])
{
    wongo::preview::prepareProcess();
    QApplication application(argc, argv);
    QApplication::setApplicationName(u"wongo"_s);
    QApplication::setApplicationDisplayName(u"Wongo"_s);
    QApplication::setApplicationVersion(QStringLiteral(WONGO_VERSION));
    QApplication::setDesktopFileName(u"wongo"_s);
    wongo::imaging::decodeApart(QApplication::applicationDirPath() + u"/wongo-cli"_s); // installed beside this program
    wongo::imaging::PhotoCache::keepInUsersCache();
    const wongo::app::Application wongo(QApplication::arguments());
    return QApplication::exec();
}
