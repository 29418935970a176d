using System.Reflection;
using HotChocolate.Authorization;

namespace HotChocolate.Types.Building;

/// <summary>Makes object, interface and union types of C# types and of the extensions of them.</summary>
internal sealed class ObjectTypeFactory
{
    private readonly SchemaBuildContext _context;
    private readonly FieldFactory _fields;

    public ObjectTypeFactory(SchemaBuildContext context)
    {
        _context = context;
        _fields = new(context);
    }

    /// <summary>The type of a C# type that is no leaf; its fields follow later.</summary>
    public INamedType Create(Type type)
    {
        if (type == typeof(void) || type.IsPointer || typeof(Delegate).IsAssignableFrom(type) || typeof(Type).IsAssignableFrom(type) || typeof(Stream).IsAssignableFrom(type))
        {
            throw new SchemaException($"The C# type `{type}` can be no output type.");
        }

        var description = _context.Documentation.Of(type);
        if (type.IsDefined(typeof(UnionTypeAttribute)) || _context.Configuration.Unions.Contains(type))
        {
            return _context.Register(new UnionType(Naming.OutputType(type), type) { Description = description });
        }

        var isInterface = type.IsDefined(typeof(InterfaceTypeAttribute)) || _context.Configuration.Interfaces.Contains(type)
            || (type.IsInterface && !type.IsDefined(typeof(ObjectTypeAttribute)));
        if (isInterface)
        {
            var shared = _context.Register(new InterfaceType(Naming.OutputType(type), type) { Description = description });
            _context.CompleteLater(() => Complete(shared));
            return shared;
        }

        return CreateObject(Naming.OutputType(type), type, description);
    }

    public ObjectType CreateRoot(RootConfiguration root) =>
        CreateObject(root.Name, root.RuntimeType ?? typeof(object), root.Description ?? (root.RuntimeType is { } type ? _context.Documentation.Of(type) : null), isRoot: true);

    private ObjectType CreateObject(string name, Type runtimeType, string? description, bool isRoot = false)
    {
        var type = _context.Register(new ObjectType(name, runtimeType) { Description = description });
        _context.CompleteLater(() => Complete(type, isRoot));
        return type;
    }

    private void Complete(InterfaceType type)
    {
        foreach (var member in Members(type.RuntimeType, isExtension: false))
        {
            type.Add(_fields.Create(type.Name, member, null, []).Build(FieldAuthorization.Guard));
        }
    }

    private void Complete(ObjectType type, bool isRoot)
    {
        var fields = new Dictionary<string, FieldConfiguration>();
        var typeRules = new List<AuthorizeAttribute>();
        if (type.RuntimeType != typeof(object))
        {
            typeRules.AddRange(type.RuntimeType.GetCustomAttributes<AuthorizeAttribute>());
            Add(fields, type, type.RuntimeType, isRoot ? type.RuntimeType : null, isExtension: isRoot);
        }

        foreach (var extension in _context.Configuration.Extensions)
        {
            var target = extension.GetCustomAttribute<ExtendObjectTypeAttribute>()
                ?? throw new SchemaException($"The type extension `{extension}` does not say which type it extends.");
            if (!Extends(target, type, isRoot))
            {
                continue;
            }

            typeRules.AddRange(extension.GetCustomAttributes<AuthorizeAttribute>());
            Remove(fields, target.IgnoreProperties ?? []);
            Add(fields, type, extension, extension, isExtension: true);
        }

        if (fields.Count == 0)
        {
            throw new SchemaException($"The type `{type.Name}` has no fields.");
        }

        foreach (var field in fields.Values)
        {
            if (field.Member?.IsDefined(typeof(AllowAnonymousAttribute)) != true)
            {
                field.Authorization.InsertRange(0, typeRules);
            }

            type.Add(field.Build(FieldAuthorization.Guard));
        }
    }

    private void Add(Dictionary<string, FieldConfiguration> fields, ObjectType type, Type source, Type? resolverType, bool isExtension)
    {
        var members = Members(source, isExtension).ToList();
        var streams = members.Select(member => member.GetCustomAttribute<SubscribeAttribute>()?.With).OfType<string>().ToHashSet();
        foreach (var member in members)
        {
            if (streams.Contains(member.Name) && !member.IsDefined(typeof(SubscribeAttribute)))
            {
                continue;
            }

            if (member.GetCustomAttribute<BindMemberAttribute>() is { } bound)
            {
                Remove(fields, [bound.Name]);
            }

            var field = _fields.Create(type.Name, member, resolverType, members);
            fields[field.Name] = field;
        }
    }

    private static bool Extends(ExtendObjectTypeAttribute target, ObjectType type, bool isRoot) => target.ExtendsType is { } extended
        ? extended.IsAssignableFrom(type.RuntimeType) && (!isRoot || extended == type.RuntimeType) && extended != typeof(object)
        : target.Name == type.Name;

    private static void Remove(Dictionary<string, FieldConfiguration> fields, IReadOnlyCollection<string> memberNames)
    {
        foreach (var (name, field) in fields.ToArray())
        {
            if (field.Member is { } member && memberNames.Contains(member.Name))
            {
                fields.Remove(name);
            }
        }
    }

    /// <summary>The members of a C# type that become fields, in order of declaration.</summary>
    private static IEnumerable<MemberInfo> Members(Type type, bool isExtension)
    {
        var flags = BindingFlags.Public | BindingFlags.Instance | (isExtension ? BindingFlags.Static : BindingFlags.Default);
        var types = type.IsInterface ? type.GetInterfaces().Prepend(type) : [type];
        foreach (var member in types.SelectMany(source => source.GetMembers(flags)))
        {
            var isField = member switch
            {
                PropertyInfo property => property is { CanRead: true, GetMethod.IsPublic: true } && property.GetIndexParameters().Length == 0,
                MethodInfo method => IsFieldMethod(method),
                _ => false,
            };
            if (isField && member.DeclaringType != typeof(object) && !member.IsDefined(typeof(GraphQLIgnoreAttribute)))
            {
                yield return member;
            }
        }
    }

    private static bool IsFieldMethod(MethodInfo method) => !method.IsSpecialName && !method.IsGenericMethodDefinition
        && method.GetBaseDefinition().DeclaringType != typeof(object)
        && !method.Name.StartsWith('<')
        && method.Name is not (nameof(Equals) or nameof(GetHashCode) or nameof(ToString) or "Deconstruct" or "CompareTo" or "PrintMembers")
        && method.ReturnType != typeof(void) && method.ReturnType != typeof(Task) && method.ReturnType != typeof(ValueTask)
        && !method.GetParameters().Any(parameter => parameter.ParameterType.IsByRef);
}
