// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/LanguageSwitch.h"

#include "wording/Wording.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace wongo::app {

LanguageSwitch::LanguageSwitch(QObject* parent)
    : QObject(parent)
{
}

void LanguageSwitch::use(const QString& code)
{
    QLocale::setDefault(QLocale(code));
    for (const auto& translator : m_translators) {
        QCoreApplication::removeTranslator(translator.get());
    }
    m_translators.clear();
    m_current = code;
    const auto load = [this](const QString& file) {
        auto translator = std::make_unique<QTranslator>();
        if (translator->load(file)) {
            QCoreApplication::installTranslator(translator.get());
            m_translators.push_back(std::move(translator));
        }
    };
    // Qt's own texts first: those of Wongo are asked before them.
    load(QLibraryInfo::path(QLibraryInfo::TranslationsPath) + u"/qtbase_%1.qm"_s.arg(code));
    wording::installTranslation(m_wording, model::languageFromCode(code).value_or(model::Language::English));
    load(u":/i18n/wongo_%1.qm"_s.arg(code));
}

} // namespace wongo::app
