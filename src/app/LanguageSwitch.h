// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>
#include <QTranslator>

#include <memory>
#include <vector>

namespace wongo::app {

/// The language of the window, changed while it runs: Qt tells every widget (LanguageChange), and each puts its texts
/// in anew.
class LanguageSwitch : public QObject {
    Q_OBJECT
public:
    explicit LanguageSwitch(QObject* parent = nullptr);

    void use(const QString& code); ///< "ko" or "en"
    const QString& current() const { return m_current; }

private:
    QString m_current = QStringLiteral("en"); ///< that of the source texts
    QTranslator m_wording; ///< sentences for errors and findings
    std::vector<std::unique_ptr<QTranslator>> m_translators;
};

} // namespace wongo::app
