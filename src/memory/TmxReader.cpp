// SPDX-License-Identifier: GPL-3.0-or-later
#include "memory/TmxReader.h"

#include "base/Files.h"
#include "memory/BoundedInput.h"
#include "model/Article.h"

#include <QFileInfo>
#include <QXmlStreamReader>

#include <optional>

using namespace Qt::StringLiterals;

namespace wongo::memory {

namespace {

using base::ErrorCode;
using model::Language;

constexpr qint64 mostBytes = 64LL * 1024 * 1024;
constexpr qint64 mostBytesAtATime = 64LL * 1024; // Qt's reader compares every attribute of a tag with every other
constexpr qsizetype longestSegment = 1'048'576;
constexpr qsizetype mostUnits = 200'000;
constexpr int deepest = 32;

/// ko, ko-KR, KO_kr, kor.
std::optional<Language> languageOf(const QString& tag)
{
    const QString primary = QString(tag).replace(u'_', u'-').section(u'-', 0, 0).trimmed().toLower();
    if (primary == "ko"_L1 || primary == "kor"_L1) {
        return Language::Korean;
    }
    return primary == "en"_L1 || primary == "eng"_L1 ? std::optional(Language::English) : std::nullopt;
}

/// 20240124T091000Z
QDateTime dateOf(const QString& text)
{
    const QDateTime date = QDateTime::fromString(text, u"yyyyMMdd'T'hhmmss'Z'"_s);
    return date.isValid() ? QDateTime(date.date(), date.time(), Qt::UTC) : QDateTime();
}

/// The elements of TMX that have one place only.
bool isStructure(const QString& name)
{
    static const QStringList names{u"tmx"_s, u"header"_s, u"body"_s, u"tu"_s, u"tuv"_s, u"seg"_s, u"ude"_s, u"map"_s};
    return names.contains(name);
}

/// Native code, which is no text.
bool isCode(const QString& name)
{
    static const QStringList names{u"bpt"_s, u"ept"_s, u"it"_s, u"ph"_s, u"ut"_s, u"sub"_s};
    return names.contains(name);
}

class Reader {
public:
    Reader(const QByteArray& bytes, const QString& file)
        : m_input(bytes, mostBytesAtATime)
        , m_xml(&m_input)
        , m_file(file)
        , m_origin(model::normalized(QFileInfo(file).fileName()))
    {
        m_xml.setNamespaceProcessing(false); // xml:lang is a name as any other
        m_xml.setEntityExpansionLimit(0);
    }

    base::Result<TmxContents> read()
    {
        bool found = false;
        while (next()) {
            if (m_xml.isStartElement()) {
                found = true;
                nameIs(u"tmx"_s) ? readTmx() : refuse(u"no TMX"_s);
            }
        }
        if (!found) {
            refuse(u"no TMX"_s);
        }
        if (m_error) {
            return tl::unexpected(*m_error);
        }
        return m_contents;
    }

private:
    /// The next part of the document, if there is one and nothing is wrong.
    bool next()
    {
        if (m_error || m_xml.atEnd()) {
            return false;
        }
        m_input.allow();
        switch (m_xml.readNext()) {
        case QXmlStreamReader::Invalid:
            refuse(m_input.isExceeded() ? u"too much at a time"_s : m_xml.errorString());
            break;
        case QXmlStreamReader::StartElement:
            if (++m_depth > deepest) {
                refuse(u"nested too deeply"_s);
            }
            break;
        case QXmlStreamReader::EndElement:
            --m_depth;
            break;
        case QXmlStreamReader::DTD:
            if (m_xml.text().contains(u'[')) {
                refuse(u"a DOCTYPE with declarations"_s);
            }
            break;
        case QXmlStreamReader::EntityReference:
            refuse(u"an entity"_s);
            break;
        default:
            break;
        }
        return !m_error;
    }

    void refuse(const QString& what, ErrorCode code = ErrorCode::BadTmx)
    {
        if (!m_error) {
            const QString place = u"%1:%2"_s.arg(
                QString::number(std::max<qint64>(1, m_xml.lineNumber())), QString::number(m_xml.columnNumber() + 1));
            m_error = base::Error{code, m_file, place, what};
        }
    }

    bool nameIs(const QString& name) const { return m_xml.qualifiedName() == name; }

    /// For each element inside this one; `each` is told its name and reads to its end.
    template <typename Each> void eachElement(Each each)
    {
        while (next() && !m_xml.isEndElement()) {
            if (m_xml.isStartElement()) {
                each(m_xml.qualifiedName().toString());
            }
        }
    }

    /// An element that says nothing to us: skipped, unless it is one of TMX where it does not belong.
    void skip(const QString& name)
    {
        if (isStructure(name) && name != "map"_L1) {
            refuse(u"<%1> in the wrong place"_s.arg(name));
            return;
        }
        eachElement([this](const QString& inner) { skip(inner); });
    }

    void readTmx()
    {
        bool body = false;
        eachElement([&](const QString& name) {
            if (name == "header"_L1) {
                eachElement([this](const QString& inner) {
                    inner == "ude"_L1 ? eachElement([this](const QString& map) { skip(map); }) : skip(inner);
                });
            } else if (name == "body"_L1 && !body) {
                body = true;
                readBody();
            } else {
                skip(name);
            }
        });
        if (!body) {
            refuse(u"no <body>"_s);
        }
    }

    void readBody()
    {
        eachElement([this](const QString& name) {
            if (name != "tu"_L1) {
                skip(name);
                return;
            }
            if (m_contents.units.size() + m_contents.skipped >= mostUnits) {
                refuse(u"too many translation units"_s, ErrorCode::FileTooLarge);
                return;
            }
            readUnit();
        });
    }

    void readUnit()
    {
        Unit unit;
        unit.when = dateOf(m_xml.attributes().value("creationdate"_L1).toString());
        unit.origin = m_origin;
        eachElement([&](const QString& name) {
            if (name == "tuv"_L1) {
                readVariant(unit);
            } else if (name == "prop"_L1) {
                readProperty(unit);
            } else {
                skip(name);
            }
        });
        if (unit.ko.trimmed().isEmpty() || unit.en.trimmed().isEmpty()) {
            ++m_contents.skipped;
        } else {
            m_contents.units.append(unit);
        }
    }

    void readProperty(Unit& unit)
    {
        const QString type = m_xml.attributes().value("type"_L1).toString();
        const QString text = model::normalized(readText(true));
        if (type == "x-article"_L1) {
            unit.article = text;
        } else if (type == "x-origin"_L1 && !text.isEmpty()) {
            unit.origin = text;
        }
    }

    void readVariant(Unit& unit)
    {
        const QXmlStreamAttributes attributes = m_xml.attributes();
        const QString tag
            = (attributes.hasAttribute("xml:lang"_L1) ? attributes.value("xml:lang"_L1) : attributes.value("lang"_L1))
                  .toString();
        if (tag.isEmpty()) {
            refuse(u"<tuv> without a language"_s);
            return;
        }
        if (!unit.when.isValid()) {
            unit.when = dateOf(attributes.value("creationdate"_L1).toString());
        }
        std::optional<QString> text;
        eachElement([&](const QString& name) {
            if (name == "seg"_L1 && !text) {
                text = model::normalized(readText(true));
            } else {
                skip(name);
            }
        });
        if (!text) {
            refuse(u"<tuv> without <seg>"_s);
            return;
        }
        if (const auto language = languageOf(tag)) {
            QString& side = *language == Language::Korean ? unit.ko : unit.en;
            side = side.isEmpty() ? *text : side;
        }
    }

    /// The text of the element, to its end.
    QString readText(bool kept)
    {
        QString text;
        while (next() && !m_xml.isEndElement()) {
            if (m_xml.isCharacters() && kept) {
                text += m_xml.text();
            } else if (m_xml.isStartElement()) {
                const QString name = m_xml.qualifiedName().toString();
                if (isStructure(name)) {
                    refuse(u"<%1> in the wrong place"_s.arg(name));
                }
                text += readText(kept && !isCode(name));
            }
            if (text.size() > longestSegment) {
                refuse(u"a segment too long"_s);
            }
        }
        return text;
    }

    BoundedInput m_input;
    QXmlStreamReader m_xml;
    QString m_file;
    QString m_origin;
    TmxContents m_contents;
    int m_depth = 0;
    std::optional<base::Error> m_error;
};

} // namespace

base::Result<TmxContents> readTmx(const QByteArray& bytes, const QString& file)
{
    if (bytes.size() > mostBytes) {
        return base::failure(ErrorCode::FileTooLarge, file);
    }
    return Reader(bytes, file).read();
}

base::Result<TmxContents> loadTmx(const QString& file)
{
    return base::readFile(file, mostBytes).and_then([&file](const QByteArray& bytes) { return readTmx(bytes, file); });
}

} // namespace wongo::memory
