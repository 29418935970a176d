using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using HotChocolate.Data.Filters;
using HotChocolate.Data.Sorting;

namespace HotChocolate.Types.Building;

/// <summary>Maps C# types to schema types, making each at first need and completing it later, so that types may refer to each other.</summary>
internal sealed class SchemaBuildContext
{
    private readonly Dictionary<Type, INamedType> _outputs = [];
    private readonly Dictionary<Type, INamedType> _inputs = [];
    private readonly Dictionary<string, INamedType> _named = [];
    private readonly Dictionary<Type, ScalarType> _scalars = [];
    private readonly Dictionary<Type, Type> _bindings = new()
    {
        [typeof(string)] = typeof(StringType),
        [typeof(char)] = typeof(StringType),
        [typeof(bool)] = typeof(BooleanType),
        [typeof(byte)] = typeof(ByteType),
        [typeof(short)] = typeof(ShortType),
        [typeof(int)] = typeof(IntType),
        [typeof(long)] = typeof(LongType),
        [typeof(float)] = typeof(FloatType),
        [typeof(double)] = typeof(FloatType),
        [typeof(decimal)] = typeof(DecimalType),
        [typeof(Guid)] = typeof(UuidType),
        [typeof(DateTime)] = typeof(DateTimeType),
        [typeof(DateTimeOffset)] = typeof(DateTimeType),
        [typeof(DateOnly)] = typeof(DateType),
        [typeof(Uri)] = typeof(StringType),
        [typeof(object)] = typeof(AnyType),
        [typeof(JsonElement)] = typeof(AnyType),
        [typeof(JsonNode)] = typeof(AnyType),
        [typeof(JsonObject)] = typeof(AnyType),
        [typeof(Dictionary<string, object?>)] = typeof(AnyType),
        [typeof(IDictionary<string, object?>)] = typeof(AnyType),
        [typeof(IReadOnlyDictionary<string, object?>)] = typeof(AnyType),
    };

    private readonly Queue<Action> _incomplete = new();

    public SchemaBuildContext(SchemaConfiguration configuration, IServiceProvider services)
    {
        Configuration = configuration;
        Services = services;
        foreach (var (runtimeType, scalar) in configuration.Bindings)
        {
            _bindings[runtimeType] = scalar;
        }

        Objects = new(this);
        Inputs = new(this);
        Filters = new(this);
        Sorting = new(this);
    }

    public SchemaConfiguration Configuration { get; }

    public IServiceProvider Services { get; }

    public XmlDocumentation Documentation { get; } = new();

    public ObjectTypeFactory Objects { get; }

    public InputTypeFactory Inputs { get; }

    public FilterTypeFactory Filters { get; }

    public SortTypeFactory Sorting { get; }

    public IReadOnlyCollection<INamedType> Types => _named.Values;

    /// <summary>Completes types until none is left that is not.</summary>
    public void Complete()
    {
        while (_incomplete.TryDequeue(out var complete))
        {
            complete();
        }
    }

    public IType OutputType(ClrType type) => Wrap(type, OutputTypeOf);

    public IType InputType(ClrType type) => Wrap(type, InputTypeOf);

    /// <summary>The type that attributes of a member or parameter ask for, else the one inferred.</summary>
    public IType TypeOf(ICustomAttributeProvider provider, ClrType type, bool input)
    {
        if (provider.GetCustomAttributes(typeof(GraphQLTypeAttribute), false) is [GraphQLTypeAttribute given, ..])
        {
            return SchemaType(given.Type, input);
        }

        var inferred = input ? InputType(type) : OutputType(type);
        return provider.IsDefined(typeof(GraphQLNonNullTypeAttribute), false) ? inferred.NonNull() : inferred;
    }

    /// <summary>The type that a schema type class or a C# type names.</summary>
    public IType SchemaType(Type type, bool input)
    {
        if (type.IsGenericType)
        {
            var definition = type.GetGenericTypeDefinition();
            if (definition == typeof(NonNullType<>))
            {
                return SchemaType(type.GetGenericArguments()[0], input).NonNull();
            }

            if (definition == typeof(ListType<>))
            {
                return SchemaType(type.GetGenericArguments()[0], input).List();
            }
        }

        return typeof(ScalarType).IsAssignableFrom(type) ? Scalar(type)
            : input ? InputTypeOf(type) : OutputTypeOf(type);
    }

    public ScalarType Scalar(Type type)
    {
        if (!_scalars.TryGetValue(type, out var scalar))
        {
            scalar = (ScalarType)Activator.CreateInstance(type)!;
            _scalars.Add(type, scalar);
            Register(scalar);
        }

        return scalar;
    }

    public INamedType OutputTypeOf(Type type)
    {
        if (!_outputs.TryGetValue(type, out var named))
        {
            named = LeafTypeOf(type) ?? Objects.Create(type);
            _outputs[type] = named;
        }

        return named;
    }

    public INamedType InputTypeOf(Type type)
    {
        if (!_inputs.TryGetValue(type, out var named))
        {
            named = LeafTypeOf(type) ?? Inputs.Create(type);
            _inputs[type] = named;
        }

        return named;
    }

    /// <summary>The scalar or enum of a C# type; null when it is neither.</summary>
    public INamedType? LeafTypeOf(Type type)
    {
        if (_bindings.TryGetValue(type, out var scalar))
        {
            return Scalar(scalar);
        }

        if (!type.IsEnum)
        {
            return null;
        }

        return _outputs.GetValueOrDefault(type) ?? _inputs.GetValueOrDefault(type) ?? Register(EnumTypeFactory.Create(type, Documentation));
    }

    /// <summary>A type made by something else than a C# type of its own, such as a connection; made once for each name.</summary>
    public T GetOrAdd<T>(string name, Func<T> create, Action<T> complete)
        where T : class, INamedType
    {
        if (_named.TryGetValue(name, out var known))
        {
            return known as T ?? throw new SchemaException($"Two types are named `{name}`.");
        }

        var type = Register(create());
        _incomplete.Enqueue(() => complete(type));
        return type;
    }

    public T Register<T>(T type)
        where T : class, INamedType
    {
        if (!_named.TryAdd(type.Name, type))
        {
            throw new SchemaException($"Two types are named `{type.Name}`.");
        }

        return type;
    }

    public void CompleteLater(Action complete) => _incomplete.Enqueue(complete);

    private static IType Wrap(ClrType type, Func<Type, IType> named)
    {
        var inner = type.Element is null ? named(type.Type) : Wrap(type.Element, named).List();
        return type.IsNullable ? inner : inner.NonNull();
    }
}
