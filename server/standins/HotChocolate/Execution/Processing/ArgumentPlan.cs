using HotChocolate.Language;
using HotChocolate.Types;
using HotChocolate.Types.Inputs;
using HotChocolate.Types.Scalars;

namespace HotChocolate.Execution.Processing;

/// <summary>
/// How a selection's argument values come about: once and for all when no variable is used, else at each execution.
/// Specification section 6.4.1.
/// </summary>
internal sealed class ArgumentPlan
{
    private static readonly ArgumentPlan s_empty = new([], [], null);

    private readonly IReadOnlyList<InputField> _arguments;
    private readonly IValueNode?[] _literals;
    private readonly FieldNode? _node;
    private readonly object?[]? _constant;

    private ArgumentPlan(IReadOnlyList<InputField> arguments, IValueNode?[] literals, FieldNode? node)
    {
        _arguments = arguments;
        _literals = literals;
        _node = node;
        if (!literals.Any(UsesVariable))
        {
            try
            {
                _constant = Coerce(VariableValues.None);
            }
            catch (GraphQLException)
            {
                _constant = null;
            }
        }
    }

    public static ArgumentPlan Compile(ObjectField field, FieldNode node)
    {
        if (field.Arguments.Count == 0)
        {
            return s_empty;
        }

        var literals = new IValueNode?[field.Arguments.Count];
        foreach (var argument in node.Arguments)
        {
            if (field.TryGetArgument(argument.Name.Value, out var known))
            {
                literals[known.Index] = argument.Value;
            }
        }

        return new(field.Arguments, literals, node);
    }

    /// <summary>The argument values in the C# types of the resolver's parameters.</summary>
    /// <exception cref="GraphQLException">A value does not fit.</exception>
    public object?[] Coerce(VariableValues variables)
    {
        if (_constant is not null)
        {
            return _constant;
        }

        var values = new object?[_arguments.Count];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = Coerce(_arguments[i], _literals[i], variables);
        }

        return values;
    }

    private object? Coerce(InputField argument, IValueNode? literal, VariableValues variables)
    {
        var isGiven = literal is not null && (literal is not VariableNode absent || variables.TryGet(absent.Name.Value, out _));
        if (!isGiven && argument.IsRequired)
        {
            throw Fail(literal, literal is VariableNode variable
                ? $"Argument \"{argument.Name}\" of required type \"{argument.Type}\" was provided the variable \"${variable.Name.Value}\" which was not provided a runtime value."
                : $"Argument \"{argument.Name}\" of required type \"{argument.Type}\" was not provided.");
        }

        if (isGiven && argument.Type is NonNullType && (literal is NullValueNode || (literal is VariableNode given && variables.TryGet(given.Name.Value, out var value) && value is null)))
        {
            throw Fail(literal, $"Argument \"{argument.Name}\" of non-null type \"{argument.Type}\" must not be null.");
        }

        object? coerced;
        try
        {
            coerced = isGiven ? InputCoercion.Literal(argument.Type, literal!, variables)
                : argument.DefaultValue is null ? Missing.Value
                : InputCoercion.Literal(argument.Type, argument.DefaultValue, VariableValues.None);
        }
        catch (LeafCoercionException)
        {
            throw Fail(literal, $"Argument \"{argument.Name}\" has invalid value {ValuePrinter.Print(literal)}.");
        }

        try
        {
            return argument.Convert(coerced);
        }
        catch (LeafCoercionException exception)
        {
            throw Fail(literal, $"Argument \"{argument.Name}\" has invalid value {ValuePrinter.Print(literal)}. {exception.Message}");
        }
    }

    private GraphQLException Fail(IValueNode? literal, string message) => new(ErrorBuilder.New()
        .SetMessage(message)
        .SetCode(ErrorCodes.Execution.InvalidArgument)
        .AddLocations((ISyntaxNode?)literal ?? _node)
        .Build());

    private static bool UsesVariable(IValueNode? literal) => literal switch
    {
        VariableNode => true,
        ListValueNode list => list.Items.Any(UsesVariable),
        ObjectValueNode fields => fields.Fields.Any(field => UsesVariable(field.Value)),
        _ => false,
    };
}
