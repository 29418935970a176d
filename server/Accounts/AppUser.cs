using Microsoft.AspNetCore.Identity;

namespace GraphQLExport.Accounts;

/// <summary>A person who may sign in.</summary>
public sealed class AppUser : IdentityUser
{
    /// <summary>What other people see of this user; 1 to 200 characters.</summary>
    public string DisplayName { get; set; } = "";
}
