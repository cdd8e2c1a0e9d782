// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/NameSounds.h"

#include "language/Particles.h"

#include <QString>

#include <algorithm>
#include <array>

namespace wongo::language {

namespace {

constexpr qsizetype fewestSounds = 4;

bool isSyllable(QChar c)
{
    return c >= QChar(0xAC00) && c <= QChar(0xD7A3);
}

bool isVowel(char c)
{
    return c == 'A' || c == 'O' || c == 'I' || c == 'E';
}

/// Doubled sounds count once: Seoul is S O R, Kolbeck ends in one K.
void add(QByteArray& sounds, char sound)
{
    if (sound != 0 && !sounds.endsWith(sound)) {
        sounds.append(sound);
    }
}

/// Romanisations agree on little: 어, 오, 우 are one vowel here, voiced and unvoiced one consonant; 으 is none.
QByteArray soundsOfHangul(QStringView word)
{
    // ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ
    constexpr std::array<char, 19> initials{
        'K', 'K', 'N', 'T', 'T', 'R', 'M', 'P', 'P', 'S', 'S', 0, 'J', 'J', 'J', 'K', 'T', 'P', 'H'};
    // ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ
    constexpr std::array<char, 21> vowels{
        'A', 'E', 'A', 'E', 'O', 'E', 'O', 'E', 'O', 'A', 'E', 'E', 'O', 'O', 'O', 'E', 'I', 'O', 0, 'I', 'I'};
    // none ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ
    constexpr std::array<char, 28> tails{0, 'K', 'K', 'K', 'N', 'N', 'N', 'T', 'R', 'K', 'M', 'R', 'R', 'R', 'P', 'R',
        'M', 'P', 'P', 'T', 'T', 'N', 'T', 'T', 'K', 'T', 'P', 'T'};
    QByteArray sounds;
    for (const QChar c : word) {
        const int index = c.unicode() - 0xAC00;
        add(sounds, initials[static_cast<size_t>(index / 588)]);
        add(sounds, vowels[static_cast<size_t>(index / 28 % 21)]);
        add(sounds, tails[static_cast<size_t>(index % 28)]);
    }
    return sounds;
}

QByteArray soundsOfLatin(QStringView word)
{
    QByteArray sounds;
    const QByteArray text = word.toString().toLower().toLatin1();
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char c = text[i];
        const char next = i + 1 < text.size() ? text[i + 1] : '\0';
        const auto isPair = [&](char one, char other) { return c == one && next == other; };
        if (isPair('e', 'o') || isPair('o', 'o') || isPair('o', 'u')) {
            add(sounds, 'O');
            ++i;
        } else if (isPair('a', 'e') || isPair('o', 'e') || isPair('e', 'e')) {
            add(sounds, c == 'e' ? 'I' : 'E');
            ++i;
        } else if (isPair('e', 'u')) { // 으
            ++i;
        } else if (isPair('n', 'g')) {
            add(sounds, 'N');
            i += i + 2 < text.size() && text[i + 2] != 'i' && text[i + 2] != 'a' && text[i + 2] != 'e' ? 1 : 0;
            if (i + 1 >= text.size()) {
                break;
            }
        } else if (isPair('c', 'h') || isPair('s', 'h') || isPair('c', 'k')) {
            add(sounds, c == 's' ? 'S' : next == 'h' ? 'J' : 'K');
            ++i;
        } else if ((c == 'y' || c == 'w') && QByteArrayView("aeiou").contains(next)) {
            continue; // a glide: 여, 와
        } else {
            constexpr QByteArrayView letters = "abcdefghijklmnopqrstuvwxyz";
            constexpr QByteArrayView values = "APKTEPKHIJKRMNOPKRSTOPOKIS";
            const qsizetype at = letters.indexOf(c);
            if (at >= 0) {
                add(sounds, values[at]);
            }
        }
    }
    return sounds;
}

/// Short ones are met by chance.
void take(const QByteArray& sounds, std::vector<size_t>& hashes)
{
    const auto consonants = std::count_if(sounds.begin(), sounds.end(), [](char c) { return !isVowel(c); });
    if (sounds.size() >= fewestSounds && consonants >= 2) {
        hashes.push_back(qHash(sounds, 0x50));
    }
}

std::vector<size_t> sorted(std::vector<size_t> hashes)
{
    std::sort(hashes.begin(), hashes.end());
    hashes.erase(std::unique(hashes.begin(), hashes.end()), hashes.end());
    return hashes;
}

} // namespace

std::vector<size_t> koreanNameSounds(QStringView text)
{
    constexpr qsizetype longest = 4;
    std::vector<size_t> hashes;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (!isSyllable(text[i])) {
            continue;
        }
        qsizetype end = i;
        while (end < text.size() && isSyllable(text[end])) {
            ++end;
        }
        for (const QString& name : likelyNames(text.sliced(i, end - i))) {
            if (name.size() >= 2 && name.size() <= longest) {
                take(soundsOfHangul(name), hashes);
            }
        }
        i = end;
    }
    return sorted(std::move(hashes));
}

std::vector<size_t> englishNameSounds(QStringView text)
{
    std::vector<size_t> hashes;
    QByteArray before; // the capitalised word right before
    for (qsizetype i = 0; i < text.size();) {
        if (!text[i].isLetter()) {
            before = text[i] == u' ' ? before : QByteArray();
            ++i;
            continue;
        }
        qsizetype end = i;
        while (end < text.size() && (text[end].isLetter() || text[end] == u'-')) {
            ++end;
        }
        const QByteArray sounds = text[i].isUpper() ? soundsOfLatin(text.sliced(i, end - i)) : QByteArray();
        take(sounds, hashes);
        if (!before.isEmpty() && !sounds.isEmpty()) {
            QByteArray both = before;
            for (const char sound : sounds) {
                add(both, sound);
            }
            take(both, hashes);
        }
        before = sounds;
        i = end;
    }
    return sorted(std::move(hashes));
}

} // namespace wongo::language
