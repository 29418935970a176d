using HotChocolate.Language;
using HotChocolate.Types;
using HotChocolate.Types.Inputs;

namespace HotChocolate.Execution.Processing;

/// <summary>
/// How a selection's argument values come about: once and for all when no variable is used, else at each execution.
/// Specification section 6.4.1.
/// </summary>
internal sealed class ArgumentPlan
{
    private readonly IReadOnlyList<InputField> _arguments;
    private readonly IValueNode?[] _literals;
    private readonly object?[]? _constant;

    private ArgumentPlan(IReadOnlyList<InputField> arguments, IValueNode?[] literals)
    {
        _arguments = arguments;
        _literals = literals;
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

    private static ArgumentPlan Empty { get; } = new([], []);

    public static ArgumentPlan Compile(ObjectField field, FieldNode node)
    {
        if (field.Arguments.Count == 0)
        {
            return Empty;
        }

        var literals = new IValueNode?[field.Arguments.Count];
        foreach (var argument in node.Arguments)
        {
            if (field.TryGetArgument(argument.Name.Value, out var known))
            {
                literals[known.Index] = argument.Value;
            }
        }

        return new(field.Arguments, literals);
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

    private static object? Coerce(InputField argument, IValueNode? literal, VariableValues variables)
    {
        try
        {
            var value = literal switch
            {
                null => Missing.Value,
                VariableNode variable => variables.TryGet(variable.Name.Value, out var given) ? given : Missing.Value,
                _ => InputCoercion.Literal(argument.Type, literal, variables),
            };
            if (value is Missing && argument.DefaultValue is not null)
            {
                value = InputCoercion.Literal(argument.Type, argument.DefaultValue, VariableValues.None);
            }

            if (argument.Type is NonNullType && value is null or Missing)
            {
                throw new LeafCoercionException(value is null
                    ? $"Argument \"{argument.Name}\" of non-null type \"{argument.Type}\" must not be null."
                    : $"Argument \"{argument.Name}\" of required type \"{argument.Type}\" was not provided.");
            }

            return argument.Convert(value);
        }
        catch (LeafCoercionException exception)
        {
            throw new GraphQLException($"Argument \"{argument.Name}\" has invalid value. {exception.Message}");
        }
    }

    private static bool UsesVariable(IValueNode? literal) => literal switch
    {
        VariableNode => true,
        ListValueNode list => list.Items.Any(UsesVariable),
        ObjectValueNode fields => fields.Fields.Any(field => UsesVariable(field.Value)),
        _ => false,
    };
}
