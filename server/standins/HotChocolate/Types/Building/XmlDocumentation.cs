using System.Reflection;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace HotChocolate.Types.Building;

/// <summary>Reads descriptions from the XML documentation file beside an assembly.</summary>
internal sealed class XmlDocumentation
{
    private readonly Dictionary<Assembly, Dictionary<string, XElement>> _files = [];

    public string? Of(MemberInfo member)
    {
        if (member.GetCustomAttribute<GraphQLDescriptionAttribute>() is { } given)
        {
            return given.Description;
        }

        var text = Text(Find(member)?.Element("summary"));
        return text is null && member is PropertyInfo property && property.DeclaringType is { } type
            ? Text(Parameter(Find(type), property.Name))
            : text;
    }

    public string? Of(ParameterInfo parameter) =>
        parameter.GetCustomAttribute<GraphQLDescriptionAttribute>()?.Description ?? Text(Parameter(Find(parameter.Member), parameter.Name!));

    private static XElement? Parameter(XElement? member, string name) =>
        member?.Elements("param").FirstOrDefault(element => (string?)element.Attribute("name") == name);

    private XElement? Find(MemberInfo member) =>
        Load(member.Module.Assembly).GetValueOrDefault(XmlDocumentationId.Of(member));

    private Dictionary<string, XElement> Load(Assembly assembly)
    {
        if (_files.TryGetValue(assembly, out var members))
        {
            return members;
        }

        members = [];
        _files.Add(assembly, members);
        var path = assembly.IsDynamic || assembly.Location.Length == 0 ? null : System.IO.Path.ChangeExtension(assembly.Location, ".xml");
        if (path is not null && File.Exists(path))
        {
            try
            {
                foreach (var element in XDocument.Load(path).Descendants("member"))
                {
                    members[(string)element.Attribute("name")!] = element;
                }
            }
            catch (XmlException)
            {
                members.Clear();
            }
        }

        return members;
    }

    private static string? Text(XElement? element)
    {
        if (element is null)
        {
            return null;
        }

        var text = new StringBuilder();
        Append(text, element);
        var lines = text.ToString().Split('\n').Select(line => line.Trim());
        var joined = string.Join('\n', lines).Trim('\n');
        return joined.Length == 0 ? null : joined;
    }

    private static void Append(StringBuilder text, XElement element)
    {
        foreach (var node in element.Nodes())
        {
            switch (node)
            {
                case XText plain:
                    text.Append(plain.Value);
                    break;
                case XElement { Name.LocalName: "para" } paragraph:
                    text.Append('\n');
                    Append(text, paragraph);
                    text.Append('\n');
                    break;
                case XElement { Name.LocalName: "c" or "code" } code:
                    text.Append('`').Append(code.Value).Append('`');
                    break;
                case XElement child when child.Nodes().Any():
                    Append(text, child);
                    break;
                case XElement child:
                    text.Append(ShortName((string?)child.Attribute("cref") ?? (string?)child.Attribute("langword") ?? (string?)child.Attribute("name") ?? ""));
                    break;
            }
        }
    }

    private static string ShortName(string reference)
    {
        var name = reference.Split('(')[0];
        name = name[(name.LastIndexOfAny(['.', ':']) + 1)..];
        var arity = name.IndexOf('`', StringComparison.Ordinal);
        return arity < 0 ? name : name[..arity];
    }
}
