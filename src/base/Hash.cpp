// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Files.h"

#include <openssl/evp.h>

#include <array>

namespace wongo::base {

QString sha256(const QByteArray& bytes)
{
    std::array<unsigned char, EVP_MAX_MD_SIZE> hash{};
    unsigned length = 0;
    if (EVP_Digest(bytes.constData(), static_cast<size_t>(bytes.size()), hash.data(), &length, EVP_sha256(), nullptr)
        != 1) {
        qFatal("SHA-256 is not to be had"); // a system without it verifies nothing; better no work than unsure work
    }
    return QString::fromLatin1(
        QByteArray::fromRawData(reinterpret_cast<const char*>(hash.data()), static_cast<qsizetype>(length)).toHex());
}

} // namespace wongo::base
