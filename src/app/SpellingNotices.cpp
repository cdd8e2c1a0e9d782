// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/SpellingNotices.h"

#include "app/Settings.h"
#include "session/Dictionaries.h"
#include "widgets/NoticeBar.h"
#include "wording/Wording.h"

using namespace Qt::StringLiterals;

namespace wongo::app {

namespace {

QString missingText(const QList<language::WordScript>& missing)
{
    if (missing.size() > 1) {
        return SpellingNotices::tr("Spelling is not checked: there are no dictionaries. They are in the packages "
                                   "hunspell-ko and hunspell-en-us; start Wongo again after installing them.");
    }
    return missing.first() == language::WordScript::Hangul
        ? SpellingNotices::tr("Korean spelling is not checked: there is no dictionary. It is in the package "
                              "hunspell-ko; start Wongo again after installing it.")
        : SpellingNotices::tr("English spelling is not checked: there is no dictionary. It is in the package "
                              "hunspell-en-us; start Wongo again after installing it.");
}

} // namespace

SpellingNotices::SpellingNotices(
    session::Dictionaries* dictionaries, widgets::NoticeBar* bar, Settings* settings, QObject* parent)
    : QObject(parent)
    , m_dictionaries(dictionaries)
    , m_bar(bar)
    , m_settings(settings)
{
    if (!dictionaries) {
        return;
    }
    connect(dictionaries, &session::Dictionaries::missingKnown, this, &SpellingNotices::tellMissing);
    connect(dictionaries, &session::Dictionaries::notRead, this, [this](const base::Error& error) {
        m_bar->show({u"words"_s, checks::Severity::Warning,
            [error] {
                return tr("Your own words count as misspelt until Wongo starts again. %1")
                    .arg(wording::errorText(error));
            },
            {}});
    });
    connect(dictionaries, &session::Dictionaries::notKept, this, [this](const base::Error& error) {
        m_bar->show({u"words"_s, checks::Severity::Warning,
            [error] { return tr("The word holds only until Wongo ends. %1").arg(wording::errorText(error)); }, {}});
    });
}

void SpellingNotices::tellMissing()
{
    const QList<language::WordScript> missing = m_dictionaries->missing();
    int now = 0;
    for (const language::WordScript script : missing) {
        now |= script == language::WordScript::Hangul ? 1 : 2;
    }
    const QString key = u"missingDictionaries"_s; // a person who wants none is not told each time
    if ((now & ~m_settings->number(key, 0)) != 0) {
        m_bar->show({u"spelling"_s, checks::Severity::Note, [missing] { return missingText(missing); }, {}});
    }
    m_settings->setNumber(key, now);
}

} // namespace wongo::app
