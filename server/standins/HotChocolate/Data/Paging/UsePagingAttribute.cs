using System.Reflection;
using System.Runtime.CompilerServices;
using HotChocolate.Types.Building;
using HotChocolate.Types.Pagination;

namespace HotChocolate.Types;

/// <summary>Makes a list field a connection: <c>first, after, last, before</c>, edges with cursors, and page information.</summary>
/// <param name="type">The schema type of the nodes; inferred when null.</param>
/// <param name="order">The position among the field's attributes.</param>
public sealed class UsePagingAttribute(Type? type = null, [CallerLineNumber] int order = 0) : ObjectFieldDescriptorAttribute(order)
{
    private int? _defaultPageSize;
    private int? _maxPageSize;
    private bool? _includeTotalCount;
    private bool? _allowBackwardPagination;
    private bool? _requirePagingBoundaries;

    /// <summary>The schema type of the nodes; inferred when null.</summary>
    public Type? Type { get; } = type;

    /// <summary>The connection's name without <c>Connection</c>; the field's name when null.</summary>
    public string? ConnectionName { get; set; }

    /// <summary>How many items a page has when the client does not say.</summary>
    public int DefaultPageSize
    {
        get => _defaultPageSize ?? 0;
        set => _defaultPageSize = value;
    }

    /// <summary>How many items a page may have at most.</summary>
    public int MaxPageSize
    {
        get => _maxPageSize ?? 0;
        set => _maxPageSize = value;
    }

    /// <summary>Whether the connection has <c>totalCount</c>, counted only when it is selected.</summary>
    public bool IncludeTotalCount
    {
        get => _includeTotalCount ?? false;
        set => _includeTotalCount = value;
    }

    /// <summary>Whether a client may page backward.</summary>
    public bool AllowBackwardPagination
    {
        get => _allowBackwardPagination ?? true;
        set => _allowBackwardPagination = value;
    }

    /// <summary>Whether a client must give <c>first</c> or <c>last</c>.</summary>
    public bool RequirePagingBoundaries
    {
        get => _requirePagingBoundaries ?? false;
        set => _requirePagingBoundaries = value;
    }

    internal override int Rank => 0;

    internal override void Apply(SchemaBuildContext context, FieldConfiguration field, MemberInfo member)
    {
        var defaults = context.Configuration.Paging;
        var options = new PagingOptions
        {
            DefaultPageSize = _defaultPageSize ?? defaults.DefaultPageSize ?? 10,
            MaxPageSize = _maxPageSize ?? defaults.MaxPageSize ?? 50,
            IncludeTotalCount = _includeTotalCount ?? defaults.IncludeTotalCount ?? false,
            AllowBackwardPagination = _allowBackwardPagination ?? defaults.AllowBackwardPagination ?? true,
            RequirePagingBoundaries = _requirePagingBoundaries ?? defaults.RequirePagingBoundaries ?? false,
        };
        field.Paging = options;
        var element = ElementOf(member);
        var node = Type is null ? context.OutputType(element) : context.SchemaType(Type, input: false);
        var name = ConnectionName ?? Naming.PascalCase(field.Name);
        field.Type = ConnectionTypes.Get(context, name, node, options.IncludeTotalCount is true);
        var arguments = PagingArguments.AddTo(context, field, options);
        field.Use(Rank, PagingMiddleware.Create(element.Type, arguments, options));
    }

    private static ClrType ElementOf(MemberInfo member)
    {
        var type = ClrType.Of(member);
        for (var candidate = type.Type; candidate is not null; candidate = candidate.BaseType)
        {
            if (candidate.IsGenericType && candidate.GetGenericTypeDefinition() == typeof(Connection<>))
            {
                return new(candidate.GetGenericArguments()[0], false, null);
            }
        }

        return type.Element ?? throw new SchemaException("Only a list can be paged.");
    }
}
