using System.Linq.Expressions;
using System.Reflection;

namespace HotChocolate.Data;

/// <summary>Reads properties of properties, of which any may be null.</summary>
internal static class PropertyPath
{
    /// <summary>The property; null where what it belongs to is null, as an outer join yields it.</summary>
    public static Expression Read(Expression target, PropertyInfo property, bool isInMemory)
    {
        var read = Expression.Property(target, property);
        if (target is ParameterExpression || target.Type.IsValueType)
        {
            return read;
        }

        var type = IsNullable(read.Type) ? read.Type : typeof(Nullable<>).MakeGenericType(read.Type);
        Expression lifted = type == read.Type ? read : Expression.Convert(read, type);
        return isInMemory ? Expression.Condition(IsNull(target), Expression.Default(type), lifted) : lifted;
    }

    public static bool IsNullable(Type type) => !type.IsValueType || Nullable.GetUnderlyingType(type) is not null;

    public static BinaryExpression IsNull(Expression target) => Expression.Equal(target, Expression.Constant(null, target.Type));
}
