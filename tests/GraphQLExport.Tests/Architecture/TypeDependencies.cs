using System.Reflection;
using System.Reflection.Emit;

namespace GraphQLExport.Tests.Architecture;

/// <summary>Which types of an assembly a type mentions: in its base types, members, attributes and method bodies.</summary>
internal static class TypeDependencies
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<short, OpCode> Codes = typeof(OpCodes)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!)
        .ToDictionary(code => code.Value);

    public static IEnumerable<Type> Of(Type type) =>
        Mentioned(type).SelectMany(Parts).Where(found => found.Assembly == type.Assembly && found != type).Distinct();

    private static IEnumerable<Type> Mentioned(Type type)
    {
        foreach (var found in Ancestors(type).Concat(type.GetCustomAttributesData().Select(data => data.AttributeType)))
            yield return found;
        foreach (var field in type.GetFields(Declared))
            yield return field.FieldType;
        foreach (var method in type.GetMethods(Declared).Concat<MethodBase>(type.GetConstructors(Declared)))
        {
            foreach (var found in Signature(method).Concat(Body(method)))
                yield return found;
        }
    }

    private static IEnumerable<Type> Ancestors(Type type) =>
        type.BaseType is { } parent ? type.GetInterfaces().Append(parent) : type.GetInterfaces();

    private static IEnumerable<Type> Signature(MethodBase method)
    {
        var parameters = method.GetParameters().Select(parameter => parameter.ParameterType);
        return method is MethodInfo { ReturnType: var result } ? parameters.Append(result) : parameters;
    }

    private static IEnumerable<Type> Body(MethodBase method)
    {
        if (method.GetMethodBody() is not { } body)
            return [];
        var locals = body.LocalVariables.Select(local => local.LocalType);
        return locals.Concat(Operands(method, body.GetILAsByteArray()!));
    }

    private static List<Type> Operands(MethodBase method, byte[] code)
    {
        var found = new List<Type>();
        for (var position = 0; position < code.Length;)
        {
            short value = code[position++];
            if (value == 0xFE)
                value = (short)(0xFE00 | code[position++]);
            var operand = Codes[value].OperandType;
            if (operand is OperandType.InlineMethod or OperandType.InlineField or OperandType.InlineType or OperandType.InlineTok)
                found.AddRange(Resolve(method, BitConverter.ToInt32(code, position)));
            position += Size(operand, code, position);
        }

        return found;
    }

    private static IEnumerable<Type> Resolve(MethodBase method, int token)
    {
        var typeArguments = method.DeclaringType!.IsGenericType ? method.DeclaringType.GetGenericArguments() : null;
        var methodArguments = method.IsGenericMethod ? method.GetGenericArguments() : null;
        return method.Module.ResolveMember(token, typeArguments, methodArguments) switch
        {
            Type type => [type],
            MethodInfo { IsGenericMethod: true } called => [called.DeclaringType!, .. called.GetGenericArguments()],
            { DeclaringType: { } owner } => [owner],
            _ => [],
        };
    }

    private static int Size(OperandType operand, byte[] code, int position) => operand switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        OperandType.InlineSwitch => 4 + 4 * BitConverter.ToInt32(code, position),
        _ => 4,
    };

    private static IEnumerable<Type> Parts(Type type)
    {
        if (type.HasElementType)
            return Parts(type.GetElementType()!);
        return type.IsGenericType ? type.GetGenericArguments().SelectMany(Parts).Append(type.GetGenericTypeDefinition()) : [type];
    }
}
