// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/TbxFile.h"

#include "base/Files.h"
#include "model/Article.h"
#include "storage/GlossaryBuilder.h"
#include "storage/TbxGuard.h"

#include <QBuffer>
#include <QXmlStreamReader>

#include <algorithm>
#include <array>
#include <optional>

using namespace Qt::StringLiterals;

namespace wongo::storage {

namespace {

using model::Language;

constexpr qsizetype mostLevels = 32;
constexpr qsizetype mostAttributes = 32; // of one tag; name spaces likewise, but of all open elements together
constexpr int mostElements = 1'000'000;
constexpr qsizetype longestText = 4 * longestCell; // before its white space is simplified

enum class Standing { Preferred, Admitted, Forbidden };

struct Form {
    QString text;
    Language language = Language::Korean;
    Standing standing = Standing::Admitted;
};

struct Concept {
    qint64 line = 0;
    QString code;
    QList<Form> forms;
    QStringList subjects;
    QStringList notes;
    bool properNoun = false;
};

std::optional<Language> languageOf(const QXmlStreamAttributes& attributes)
{
    for (const QXmlStreamAttribute& attribute : attributes) {
        if (attribute.name() == "lang"_L1) { // xml:lang, or without its prefix
            const QStringView value = attribute.value();
            return value.startsWith("ko"_L1, Qt::CaseInsensitive) ? std::optional(Language::Korean)
                : value.startsWith("en"_L1, Qt::CaseInsensitive)  ? std::optional(Language::English)
                                                                  : std::nullopt;
        }
    }
    return std::nullopt;
}

Standing standingOf(const QString& status)
{
    constexpr std::array refused{"deprecated"_L1, "superseded"_L1, "obsolete"_L1, "notrecommended"_L1};
    const bool forbidden = std::any_of(refused.begin(), refused.end(),
        [&](QLatin1String word) { return status.startsWith(word, Qt::CaseInsensitive); });
    const bool preferred = status.startsWith("preferred"_L1, Qt::CaseInsensitive);
    return forbidden ? Standing::Forbidden : preferred ? Standing::Preferred : Standing::Admitted;
}

bool isPerson(const Concept& from)
{
    static const QStringList words{u"person"_s, u"people"_s, u"인명"_s, u"인물"_s};
    if (from.subjects.isEmpty()) {
        return from.properNoun;
    }
    const QString subject = from.subjects.join(u' ');
    return std::any_of(
        words.begin(), words.end(), [&](const QString& word) { return subject.contains(word, Qt::CaseInsensitive); });
}

QStringList forms(const Concept& from, Language language, Standing standing)
{
    QStringList texts;
    for (const Form& form : from.forms) {
        if (form.language == language && form.standing == standing) {
            texts.append(form.text);
        }
    }
    return texts;
}

QStringList parted(const QStringList& texts)
{
    QStringList all;
    for (const QString& text : texts) {
        all += formsIn(text);
    }
    all.removeDuplicates();
    return all;
}

/// The concept as entries of a glossary, one for each Korean form.
model::Glossary entriesOf(const Concept& from)
{
    model::Term entry;
    entry.en = parted(
        forms(from, Language::English, Standing::Preferred) + forms(from, Language::English, Standing::Admitted));
    entry.forbidden = parted(
        forms(from, Language::Korean, Standing::Forbidden) + forms(from, Language::English, Standing::Forbidden));
    entry.kind = isPerson(from) ? model::Term::Kind::Name : model::Term::Kind::Term;
    entry.code = from.code;
    entry.note = from.notes.join(" / "_L1);
    model::Glossary entries;
    QStringList korean
        = forms(from, Language::Korean, Standing::Preferred) + forms(from, Language::Korean, Standing::Admitted);
    korean.removeDuplicates();
    for (const QString& ko : korean.isEmpty() ? QStringList{QString()} : korean) {
        entry.ko = ko;
        entries.append(entry);
        entry.forbidden.clear(); // once is enough
        entry.code.clear();
    }
    return entries;
}

/// Goes through one file, element by element: nothing here calls itself, however deep the file is.
class Reader {
public:
    Reader(QIODevice* bytes, QString file)
        : m_xml(bytes)
        , m_file(std::move(file))
    {
    }

    base::Result<model::Glossary> read()
    {
        while (!m_problem && !m_xml.atEnd()) {
            switch (m_xml.readNext()) {
            case QXmlStreamReader::StartElement:
                enter();
                break;
            case QXmlStreamReader::EndElement:
                leave();
                break;
            case QXmlStreamReader::Characters:
                collect();
                break;
            case QXmlStreamReader::EntityReference:
                refuse(u"undeclared entity"_s);
                break;
            case QXmlStreamReader::DTD:
                if (!m_xml.entityDeclarations().isEmpty()) {
                    refuse(u"declaration of an entity"_s);
                }
                break;
            default:
                break;
            }
        }
        if (!m_problem && m_xml.hasError()) {
            refuse(m_xml.errorString());
        }
        return m_problem ? base::Result<model::Glossary>(tl::unexpected(*m_problem)) : m_glossary.glossary();
    }

private:
    void refuse(const QString& remark) { refuseAt(m_xml.lineNumber(), remark); }

    void refuseAt(qint64 line, const QString& remark)
    {
        m_problem = base::Error{base::ErrorCode::BadTable, m_file, QString::number(std::max<qint64>(1, line)), remark};
    }

    bool isWithinBounds()
    {
        m_declared.append(static_cast<int>(m_xml.namespaceDeclarations().size()));
        m_allDeclared += m_declared.last();
        if (m_declared.size() > mostLevels) {
            refuse(u"nested too deeply"_s);
        } else if (m_xml.attributes().size() > mostAttributes || m_allDeclared > mostAttributes) {
            refuse(u"too many attributes"_s);
        } else if (++m_elements > mostElements) {
            refuse(u"too many elements"_s);
        } else if (m_elements == 1 && m_xml.name() != "martif"_L1
            && m_xml.name().compare("tbx"_L1, Qt::CaseInsensitive) != 0) {
            refuse(u"not TBX"_s);
        }
        return !m_problem;
    }

    void enter()
    {
        if (!isWithinBounds() || m_caughtAt > 0) { // within a text tags are marks in it, whatever their names
            return;
        }
        const QStringView name = m_xml.name();
        const QXmlStreamAttributes attributes = m_xml.attributes();
        if (isConcept(name)) {
            constexpr QLatin1String ours = "code-"_L1;
            const QString id = attributes.value("id"_L1).toString();
            const QString code = id.startsWith(ours) ? id.sliced(ours.size()) : QString();
            m_concept = Concept{m_xml.lineNumber(), model::isCode(code) ? code : QString(), {}, {}, {}, false};
        } else if (isLanguage(name)) {
            m_language = languageOf(attributes);
        } else if (m_concept) {
            catchText(name, attributes);
        }
    }

    /// DCA names what a value is in `type`, DCT in the element.
    void catchText(QStringView name, const QXmlStreamAttributes& attributes)
    {
        static const QStringList wanted{u"term"_s, u"administrativeStatus"_s, u"normativeAuthorization"_s,
            u"partOfSpeech"_s, u"subjectField"_s, u"note"_s};
        const bool typed = name == "termNote"_L1 || name == "descrip"_L1 || name == "admin"_L1;
        const QString category = typed ? attributes.value("type"_L1).toString() : name.toString();
        if (wanted.contains(category)) {
            m_category = category;
            m_text.clear();
            m_caughtAt = m_declared.size();
        }
    }

    void collect()
    {
        if (m_caughtAt > 0) {
            m_text += m_xml.text();
            if (m_text.size() > longestText) {
                refuse(u"text too long"_s);
            }
        }
    }

    void leave()
    {
        const QStringView name = m_xml.name();
        if (m_caughtAt == m_declared.size()) {
            m_caughtAt = 0;
            take(plainText(m_text));
        } else if (m_caughtAt == 0) {
            finish(name);
        }
        m_allDeclared -= m_declared.takeLast();
    }

    void finish(QStringView name)
    {
        if (name == "tig"_L1 || name == "ntig"_L1 || name == "termSec"_L1) {
            finishForm();
        } else if (isLanguage(name)) {
            finishForm();
            m_language.reset();
        } else if (isConcept(name) && m_concept) {
            finishConcept();
        }
    }

    void take(const QString& text)
    {
        if (m_category == "term"_L1) {
            if (!m_form.text.isEmpty()) {
                finishForm();
            }
            m_form.text = text;
        } else if (m_category == "partOfSpeech"_L1) {
            m_concept->properNoun = m_concept->properNoun || text.startsWith("proper"_L1, Qt::CaseInsensitive);
        } else if (m_category == "subjectField"_L1) {
            m_concept->subjects.append(text);
        } else if (m_category != "note"_L1) {
            m_form.standing = standingOf(text);
        } else if (!text.isEmpty() && !m_concept->notes.contains(text)) {
            m_concept->notes.append(text);
        }
    }

    void finishForm()
    {
        if (m_concept && m_language && !m_form.text.isEmpty()) {
            m_form.language = *m_language;
            m_concept->forms.append(m_form);
        }
        m_form = {};
    }

    void finishConcept()
    {
        for (const model::Term& entry : entriesOf(*m_concept)) {
            if (!m_glossary.add(entry)) {
                refuseAt(
                    m_concept->line, u"a form that is too long, a code that stands twice, or one entry too many"_s);
                break;
            }
        }
        m_concept.reset();
    }

    static bool isConcept(QStringView name) { return name == "termEntry"_L1 || name == "conceptEntry"_L1; }
    static bool isLanguage(QStringView name) { return name == "langSet"_L1 || name == "langSec"_L1; }

    QXmlStreamReader m_xml;
    QString m_file;
    GlossaryBuilder m_glossary;
    std::optional<base::Error> m_problem;
    QList<int> m_declared; ///< name spaces of each open element
    int m_allDeclared = 0;
    int m_elements = 0;
    std::optional<Concept> m_concept;
    std::optional<Language> m_language;
    Form m_form;
    qsizetype m_caughtAt = 0; ///< level of the element whose text is collected; 0 = none
    QString m_category;
    QString m_text;
};

} // namespace

base::Result<model::Glossary> parseTbx(QByteArray bytes, const QString& file)
{
    return asPlainXml(std::move(bytes), file).and_then([&](QByteArray plain) {
        QBuffer buffer(&plain);
        buffer.open(QIODevice::ReadOnly);
        return Reader(&buffer, file).read();
    });
}

} // namespace wongo::storage
