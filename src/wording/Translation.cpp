// SPDX-License-Identifier: GPL-3.0-or-later
#include "wording/Wording.h"

#include <QCoreApplication>
#include <QTranslator>

using namespace Qt::StringLiterals;

namespace wongo::wording {

bool installTranslation(QTranslator& translator, model::Language language)
{
    QCoreApplication::removeTranslator(&translator);
    if (language == model::Language::English) {
        return true; // the language of the source
    }
    return translator.load(u":/i18n/wongo_ko_core.qm"_s) && QCoreApplication::installTranslator(&translator);
}

} // namespace wongo::wording
