// SPDX-License-Identifier: GPL-3.0-or-later
#include "memory/Grams.h"

#include <QCryptographicHash>
#include <QSet>
#include <QtEndian>

#include <algorithm>

namespace wongo::memory {

namespace {

constexpr qsizetype longestIndexed = 20'000;

using Letters = QList<uint>;

quint64 gramAt(const Letters& letters, qsizetype at)
{
    constexpr int bits = 21; // of a code point
    return (static_cast<quint64>(letters[at]) << (2 * bits)) | (static_cast<quint64>(letters[at + 1]) << bits)
        | letters[at + 2];
}

} // namespace

QString folded(const QString& text)
{
    QString made = text.left(longestIndexed).simplified().toCaseFolded().normalized(QString::NormalizationForm_D);
    made.remove(QChar::Null);
    return made.left(longestIndexed);
}

qint64 keyOf(const QString& folded)
{
    const QByteArray hash = QCryptographicHash::hash(folded.toUtf8(), QCryptographicHash::Sha1);
    return qFromBigEndian<qint64>(hash.constData());
}

void GramCounts::count(const QString& folded)
{
    const Letters letters = folded.toUcs4();
    QSet<quint64> grams;
    for (qsizetype i = 0; i + gramSize <= letters.size(); ++i) {
        grams.insert(gramAt(letters, i));
    }
    for (const quint64 gram : std::as_const(grams)) {
        ++m_texts[gram];
    }
}

QStringList GramCounts::telling(const QString& folded, qsizetype most) const
{
    const Letters letters = folded.toUcs4();
    const qsizetype count = letters.size() - gramSize + 1;
    QStringList grams;
    const qsizetype parts = std::min(count, most);
    for (qsizetype part = 0; part < parts; ++part) {
        const qsizetype end = (part + 1) * count / parts;
        qsizetype rarest = part * count / parts;
        for (qsizetype i = rarest + 1; i < end; ++i) {
            if (m_texts.value(gramAt(letters, i)) < m_texts.value(gramAt(letters, rarest))) {
                rarest = i;
            }
        }
        const auto* first = reinterpret_cast<const char32_t*>(letters.constData() + rarest);
        const QString gram = QString::fromUcs4(first, gramSize);
        if (!grams.contains(gram)) {
            grams.append(gram);
        }
    }
    return grams;
}

} // namespace wongo::memory
