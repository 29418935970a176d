using System.Globalization;
using System.Linq.Expressions;
using System.Reflection;
using GraphQLExport.Data;
using GraphQLExport.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace GraphQLExport.Datasets;

/// <summary>Finds the values that are texts of what a row refers to, such as the name of its camera: looked up by the key that the row holds, they need no join.</summary>
internal static class ReferencedTexts
{
    /// <summary>The key that a row holds and the texts by it, where a field's source is a text of a reference by one text key; null elsewhere.</summary>
    /// <param name="database">The database.</param>
    /// <param name="source">The field's source.</param>
    /// <param name="asked">The references that the query asks for anyway: their texts are no lookups.</param>
    public static (Expression Key, RowLookup Lookup)? Find(AppDbContext database, Expression source, IReadOnlySet<MemberInfo> asked)
    {
        if (source is not MemberExpression { Member: PropertyInfo text, Expression: MemberExpression { Member: PropertyInfo reference, Expression: ParameterExpression row } }
            || asked.Contains(reference)
            || database.Model.FindEntityType(row.Type)?.FindNavigation(reference) is not { IsOnDependent: true, ForeignKey: { Properties: [{ PropertyInfo: { } key }], PrincipalKey.Properties: [{ } id] } } navigation
            || navigation.TargetEntityType.FindProperty(text) is not { } property || !IsText(id) || !IsText(property))
        {
            return null;
        }

        var sql = database.GetService<ISqlGenerationHelper>();
        var table = sql.DelimitIdentifier(navigation.TargetEntityType.GetTableName()!, navigation.TargetEntityType.GetSchema());
        var lookup = string.Create(
            CultureInfo.InvariantCulture,
            $"SELECT {sql.DelimitIdentifier(id.GetColumnName())}, {sql.DelimitIdentifier(property.GetColumnName())} FROM {table} LIMIT {RowLookup.MaxEntries + 1}");
        return (Expression.Property(row, key), new(lookup));
    }

    private static bool IsText(IProperty property) => property.ClrType == typeof(string) && property.GetValueConverter() is null;
}
