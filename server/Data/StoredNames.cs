using System.Text.Json;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace GraphQLExport.Data;

/// <summary>
/// The rule for names in the database: tables and columns in snake_case; a column holding a moment ends with
/// <c>_ms</c>, for what it holds is Unix milliseconds (<c>Timestamp</c> becomes <c>timestamp_ms</c>).
/// </summary>
internal static class StoredNames
{
    /// <summary>Applies the rule to every entity, Identity's included; call it last.</summary>
    public static void UseStoredNames(this ModelBuilder builder)
    {
        builder.Entity<Accounts.AppUser>().ToTable("users");
        builder.Entity<IdentityRole>().ToTable("roles");
        builder.Entity<IdentityUserRole<string>>().ToTable("user_roles");
        builder.Entity<IdentityUserClaim<string>>().ToTable("user_claims");
        builder.Entity<IdentityUserLogin<string>>().ToTable("user_logins");
        builder.Entity<IdentityUserToken<string>>().ToTable("user_tokens");
        builder.Entity<IdentityRoleClaim<string>>().ToTable("role_claims");

        foreach (var property in builder.Model.GetEntityTypes().SelectMany(entity => entity.GetProperties()))
        {
            property.SetColumnName(Column(property.Name, property.ClrType));
        }
    }

    /// <summary>The column name of a property.</summary>
    public static string Column(string property, Type type)
    {
        var name = JsonNamingPolicy.SnakeCaseLower.ConvertName(property);
        return (Nullable.GetUnderlyingType(type) ?? type) == typeof(DateTimeOffset) && !name.EndsWith("_ms", StringComparison.Ordinal)
            ? name + "_ms"
            : name;
    }
}
