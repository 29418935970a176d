using System.Reflection;
using HotChocolate.Authorization;
using HotChocolate.Execution.Processing;
using HotChocolate.Resolvers;
using HotChocolate.Types.Pagination;

namespace HotChocolate.Types.Building;

/// <summary>A field in the making.</summary>
internal sealed class FieldConfiguration(string name, IType type)
{
    private readonly List<(int Rank, Func<FieldDelegate, FieldDelegate> Middleware)> _middleware = [];

    public string Name { get; } = name;

    public IType Type { get; set; } = type;

    public MemberInfo? Member { get; init; }

    public string? Description { get; set; }

    public string? DeprecationReason { get; set; }

    public List<InputField> Arguments { get; } = [];

    /// <summary>Whether the member is the parent's own, not that of an extension.</summary>
    public bool IsOwn { get; init; }

    public Func<object, object?>? Pure { get; set; }

    public required FieldDelegate Resolver { get; set; }

    public SubscribeDelegate? Subscribe { get; set; }

    public PagingOptions? Paging { get; set; }

    public List<AuthorizeAttribute> Authorization { get; } = [];

    /// <summary>Wraps the resolver; what is added first is outermost.</summary>
    public void Use(int rank, Func<FieldDelegate, FieldDelegate> middleware)
    {
        if (rank >= 0 && _middleware.Any(other => other.Rank >= rank))
        {
            throw new SchemaException($"The middleware of the field `{Name}` is in the wrong order: paging, projection, filtering, sorting.");
        }

        _middleware.Add((rank, middleware));
    }

    public ObjectField Build(Func<FieldDelegate, IReadOnlyList<AuthorizeAttribute>, FieldDelegate> authorize)
    {
        var resolver = Resolver;
        for (var i = _middleware.Count - 1; i >= 0; i--)
        {
            resolver = _middleware[i].Middleware(resolver);
        }

        if (Authorization.Count > 0)
        {
            resolver = authorize(resolver, Authorization);
        }

        var isPlain = _middleware.Count == 0 && Authorization.Count == 0;
        return new(Name, Type, Arguments)
        {
            Description = Description,
            DeprecationReason = DeprecationReason,
            Property = Member as PropertyInfo,
            Pure = isPlain ? Pure : null,
            Direct = isPlain && IsOwn && Member is PropertyInfo property ? DirectLeaves.Of(property, Type) : null,
            Resolver = resolver,
            Paging = Paging,
            Subscribe = Subscribe is { } open && Authorization.Count > 0 ? FieldAuthorization.Guard(open, Authorization) : Subscribe,
        };
    }
}
