// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/Graphemes.h"

#include <unicode/brkiter.h>
#include <unicode/locid.h>

#include <memory>

namespace wongo::language {

std::vector<QStringView> graphemes(const QString& text)
{
    std::vector<QStringView> clusters;
    clusters.reserve(static_cast<size_t>(text.size()));
    const QStringView view = text;
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<icu::BreakIterator> iterator(
        icu::BreakIterator::createCharacterInstance(icu::Locale::getRoot(), status));
    if (U_FAILURE(status) || !iterator) { // ICU's data are missing: units are the nearest there is
        for (qsizetype i = 0; i < view.size(); ++i) {
            clusters.push_back(view.sliced(i, 1));
        }
        return clusters;
    }
    const icu::UnicodeString alias(false, view.utf16(), static_cast<int32_t>(view.size())); // read only, not copied
    iterator->setText(alias);
    int32_t start = 0;
    for (int32_t end = iterator->next(); end != icu::BreakIterator::DONE; end = iterator->next()) {
        clusters.push_back(view.sliced(start, end - start));
        start = end;
    }
    return clusters;
}

char32_t firstCodePoint(QStringView cluster)
{
    const bool pair = cluster.size() > 1 && cluster[0].isHighSurrogate() && cluster[1].isLowSurrogate();
    return pair ? QChar::surrogateToUcs4(cluster[0], cluster[1]) : cluster[0].unicode();
}

} // namespace wongo::language
