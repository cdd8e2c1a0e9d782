// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Bilingual.h"

#include <QDateTime>

/// The translation memory: pairs of texts that somebody has confirmed, and finding the like of a text among them.
namespace wongo::memory {

/// One confirmed pair. Texts are NFC with line feeds only, as all text of an article.
struct Unit {
    QString ko;
    QString en;
    QString article; ///< id of the article it is of ("urn:uuid:..."), or empty
    QString origin; ///< for people: that article's slug or headline, or the name of the file it came from
    QDateTime when; ///< confirmed then, UTC to the second; may be invalid
    bool operator==(const Unit&) const = default;

    const QString& text(model::Language language) const { return language == model::Language::Korean ? ko : en; }
};

} // namespace wongo::memory
