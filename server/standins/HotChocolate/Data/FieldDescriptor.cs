using System.Linq.Expressions;
using System.Reflection;
using HotChocolate.Types.Building;

namespace HotChocolate.Data;

/// <summary>Collects what a descriptor says about the fields of a filter or sort input.</summary>
internal sealed class FieldDescriptor<T>(string name)
{
    private readonly List<SelectedField> _fields = [];
    private bool _isExplicit;

    public string Name { get; set; } = name;

    public string? Description { get; set; }

    public bool IsAndAllowed { get; set; } = true;

    public bool IsOrAllowed { get; set; } = true;

    public void BindExplicitly(bool isExplicit) => _isExplicit = isExplicit;

    public SelectedField Select(LambdaExpression property)
    {
        var body = property.Body is UnaryExpression { NodeType: ExpressionType.Convert } convert ? convert.Operand : property.Body;
        if (body is not MemberExpression { Member: PropertyInfo selected })
        {
            throw new SchemaException($"`{property}` selects no property of `{typeof(T)}`.");
        }

        var field = _fields.FirstOrDefault(known => known.Property == selected);
        if (field is null)
        {
            _fields.Add(field = new(selected, Naming.Field(selected)));
        }

        return field;
    }

    public FieldSelection Build()
    {
        IEnumerable<SelectedField> implicitly = _isExplicit ? [] : FieldSelection.PropertiesOf(typeof(T))
            .Where(property => _fields.TrueForAll(field => field.Property.Name != property.Property.Name))
            .Select(property => new SelectedField(property.Property, property.Name));
        var chosen = _fields.Concat(implicitly).Where(field => !field.IsIgnored);
        return new(Name, Description, [.. chosen.Select(field => new SelectedProperty(field.Property, field.Name, field.Description))], IsAndAllowed, IsOrAllowed);
    }
}
