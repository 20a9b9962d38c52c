import { listOf } from './list_of.ts'

/** First and last names that go together. */
export interface NameStock {
  women: readonly string[]
  men: readonly string[]
  last: readonly string[]
}

/** Families that have been in the state for generations, or came down from the north. */
export const ANGLO: NameStock = {
  women: listOf(`Abigail, Alice, Allison, Amanda, Amy, Andrea, Ashley, Barbara, Beth, Brenda, Brooke, Caroline, Catherine, Charlotte, Christine,
    Claire, Courtney, Dana, Deborah, Diane, Donna, Eleanor, Elizabeth, Emily, Emma, Erin, Frances, Grace, Hannah, Heather, Heidi, Holly, Jane,
    Janet, Jennifer, Jessica, Joanne, Judith, Julia, Karen, Kate, Kathleen, Kelly, Kimberly, Laura, Lauren, Leslie, Lillian, Linda, Lisa, Lori,
    Madison, Margaret, Marilyn, Martha, Megan, Melissa, Michelle, Molly, Nancy, Natalie, Nicole, Olivia, Pamela, Patricia, Paula, Peggy, Rachel,
    Rebecca, Robin, Ruth, Samantha, Sarah, Shannon, Sharon, Sophie, Stephanie, Susan, Tara, Theresa, Tiffany, Vanessa, Victoria, Virginia, Wendy`),
  men: listOf(`Aaron, Adam, Alan, Alex, Andrew, Anthony, Austin, Benjamin, Blake, Bradley, Brian, Bruce, Caleb, Cameron, Carl, Charles, Chris, Clark,
    Cole, Connor, Craig, Curtis, Daniel, David, Dennis, Derek, Donald, Douglas, Dylan, Edward, Eric, Ethan, Frank, Gary, George, Gordon, Grant,
    Greg, Harold, Harry, Henry, Howard, Hunter, Ian, Jack, Jacob, James, Jason, Jeffrey, Jeremy, John, Jonathan, Joseph, Joshua, Justin, Keith,
    Kenneth, Kevin, Kyle, Larry, Lawrence, Logan, Lucas, Mark, Martin, Matthew, Michael, Mitchell, Nathan, Neil, Nicholas, Noah, Owen, Patrick,
    Paul, Peter, Philip, Ralph, Randy, Richard, Robert, Roger, Ronald, Russell, Ryan, Samuel, Scott, Sean, Simon, Spencer, Stephen, Stuart, Ted,
    Thomas, Timothy, Todd, Trevor, Tyler, Vincent, Walter, Warren, Wayne, William, Zachary`),
  last: listOf(`Abbott, Adams, Aldridge, Allen, Anderson, Archer, Atkins, Bailey, Baker, Baldwin, Barnes, Barrett, Bennett, Bishop, Blackwell, Bowman,
    Boyd, Bradford, Brennan, Brewer, Bridges, Brooks, Bryant, Buchanan, Burke, Burnett, Butler, Byrd, Caldwell, Callahan, Calhoun, Cameron,
    Campbell, Carlson, Carpenter, Carroll, Carter, Chambers, Chandler, Chapman, Clarke, Clayton, Cochran, Coleman, Collins, Connolly, Conway,
    Cooper, Crawford, Crosby, Dalton, Davenport, Dawson, Dixon, Donovan, Doyle, Dudley, Duncan, Dunn, Edwards, Elliott, Ellis, Erickson, Farrell,
    Ferguson, Fischer, Fitzgerald, Fleming, Fletcher, Forbes, Foster, Fowler, Franklin, Frazier, Fuller, Gallagher, Gardner, Garrett, Gibson,
    Gilbert, Goodwin, Graham, Griffin, Hale, Hamilton, Hammond, Hancock, Hanson, Harmon, Harper, Hartley, Hatcher, Hayes, Henderson, Hobbs, Hodges,
    Hoffman, Holloway, Hopkins, Houston, Hudson, Hughes, Ingram, Jarvis, Jennings, Jensen, Keane, Keller, Kelley, Kendrick, Kirby, Lambert, Larson,
    Lawson, Leonard, Lindsey, Lockhart, Logan, Lowery, Lynch, MacDonald, Maddox, Malone, Manning, Marsh, Marshall, Mathews, Maxwell, McBride,
    McCarthy, McCoy, McGuire, McKenzie, McLean, Mercer, Merritt, Meyer, Middleton, Mills, Monroe, Montgomery, Moran, Morrison, Morrow, Mueller,
    Murphy, Nash, Newman, Nichols, Norris, OBrien, Olson, Osborne, Owens, Parrish, Patterson, Payne, Pearson, Perkins, Phelps, Pierce, Porter,
    Pratt, Prescott, Preston, Pruitt, Quinn, Ramsey, Randall, Reeves, Reynolds, Rhodes, Riley, Ritter, Robbins, Rowe, Rowland, Russo, Sanders,
    Sawyer, Schmidt, Schneider, Schroeder, Sexton, Sheppard, Sherman, Simmons, Sinclair, Skinner, Sloan, Snyder, Spence, Stafford, Stark, Stewart,
    Stokes, Sullivan, Sutton, Swanson, Sweeney, Talbot, Tanner, Thornton, Tillman, Tucker, Underwood, Vaughn, Wade, Wagner, Walsh, Walters, Ward,
    Warner, Watkins, Weaver, Webb, Weber, Wheeler, Whitaker, Whitfield, Wilcox, Wilkins, Winters, Woodard, Wyatt, Yates, York, Zimmerman`),
}

/** Families from Cuba, Puerto Rico, Colombia, Venezuela and their neighbors. */
export const HISPANIC: NameStock = {
  women: listOf(`Adriana, Alejandra, Alicia, Ana, Andrea, Beatriz, Camila, Carmen, Carolina, Catalina, Cecilia, Claudia, Cristina, Daniela, Diana,
    Elena, Estela, Fernanda, Gabriela, Gloria, Graciela, Ines, Isabel, Isabella, Ivette, Jimena, Josefina, Juana, Laura, Leticia, Lourdes, Lucia,
    Luisa, Luz, Maite, Marcela, Maria, Mariana, Marisol, Marta, Mercedes, Milagros, Natalia, Olga, Paola, Patricia, Pilar, Raquel, Rosa, Sandra,
    Silvia, Sofia, Teresa, Valentina, Valeria, Veronica, Ximena, Yolanda`),
  men: listOf(`Adrian, Alberto, Alejandro, Alfredo, Alvaro, Andres, Antonio, Armando, Arturo, Carlos, Cesar, Cristian, Daniel, Diego, Eduardo, Emilio,
    Enrique, Ernesto, Esteban, Felipe, Fernando, Francisco, Gabriel, Gerardo, Guillermo, Gustavo, Hector, Hugo, Ignacio, Ivan, Jaime, Javier,
    Joaquin, Jorge, Jose, Juan, Julio, Leonardo, Lorenzo, Luis, Manuel, Marcos, Mario, Mateo, Mauricio, Miguel, Nicolas, Orlando, Oscar, Pablo,
    Pedro, Rafael, Ramon, Raul, Ricardo, Roberto, Rodrigo, Ruben, Salvador, Santiago, Sebastian, Sergio, Tomas, Victor`),
  last: listOf(`Acevedo, Acosta, Aguilar, Alarcon, Alfonso, Alonso, Alvarez, Aponte, Arango, Arias, Avila, Ayala, Baez, Barrera, Batista, Benitez,
    Bermudez, Blanco, Bravo, Caballero, Cabrera, Calderon, Camacho, Cardenas, Cardona, Carrasco, Castaneda, Castillo, Castro, Cisneros, Colon,
    Contreras, Cordero, Correa, Cortes, Cruz, Cuevas, Davila, Delgado, Diaz, Duarte, Escobar, Espinosa, Estevez, Estrada, Falcon, Fernandez,
    Ferrer, Figueroa, Flores, Fonseca, Fuentes, Galvez, Garcia, Garza, Gomez, Gonzalez, Guerrero, Gutierrez, Guzman, Hernandez, Herrera, Hidalgo,
    Ibarra, Jimenez, Lara, Leon, Linares, Lopez, Lozano, Machado, Maldonado, Marin, Marquez, Marrero, Martinez, Medina, Mejia, Mendez, Mendoza,
    Menendez, Mesa, Miranda, Molina, Montes, Morales, Moreno, Munoz, Navarro, Nieves, Nunez, Ochoa, Ojeda, Olivera, Orozco, Ortega, Ortiz, Otero,
    Pacheco, Padilla, Palacios, Paredes, Pena, Peralta, Perez, Pineda, Ponce, Prieto, Quintana, Quintero, Ramirez, Ramos, Restrepo, Reyes, Rivas,
    Rivera, Robles, Rodriguez, Rojas, Romero, Rosado, Rosario, Rubio, Ruiz, Salas, Salazar, Salcedo, Sanchez, Sandoval, Santana, Santiago, Santos,
    Serrano, Silva, Solano, Solis, Soto, Suarez, Tellez, Toledo, Torres, Trujillo, Urbina, Valdes, Valencia, Vargas, Vasquez, Vega, Velasco,
    Velez, Vidal, Villanueva, Zamora, Zayas`),
}

/** African American and Caribbean families. */
export const CARIBBEAN: NameStock = {
  women: listOf(`Aaliyah, Alexis, Angela, Brianna, Cheryl, Danielle, Denise, Desiree, Ebony, Gwendolyn, Imani, Jasmine, Jocelyne, Kayla, Keisha,
    Latoya, Loretta, Marie, Mirlande, Monique, Naomi, Nadine, Nadege, Renee, Rose, Shanice, Simone, Tamara, Tanya, Yvonne, Zora`),
  men: listOf(`Andre, Antoine, Calvin, Cedric, Clifton, Darius, Darnell, Desmond, Devon, Emmanuel, Errol, Fritz, Isaiah, Jamal, Jean, Jermaine,
    Jerome, Lamar, Leroy, Malcolm, Marcus, Marvin, Maurice, Nigel, Pierre, Quincy, Reginald, Rodney, Roland, Terrence, Tyrone, Winston, Xavier`),
  last: listOf(`Alexandre, Auguste, Baptiste, Banks, Bazile, Beaumont, Booker, Broadnax, Byfield, Campbell, Celestin, Charles, Chevalier, Clarke,
    Cummings, Daniels, Desir, Dorsey, Duvalier, Edmonds, Etienne, Felder, Fleurant, Francois, Gaines, Gilliam, Gordon, Grant, Hairston, Harris,
    Holness, Jackson, Jean, Jefferson, Joseph, Lafontant, Louis, Lubin, Mosley, Moss, Noel, Patterson, Pierre, Pinnock, Prosper, Richardson,
    Robinson, Saint-Fleur, Sampson, Simmons, Thelusma, Tolliver, Toussaint, Victor, Walters, Washington, Watkins, Williams`),
}

/** Families from South, East and South-East Asia. */
export const ASIAN: NameStock = {
  women: listOf(`Aditi, Amy, Anh, Anjali, Divya, Grace, Hana, Jia, Kavita, Lan, Leena, Lily, Linh, Mei, Meera, Michelle, Mina, Minh, Neha, Nisha,
    Pooja, Priya, Rina, Seema, Shreya, Soo, Thao, Thuy, Trang, Wei, Yuki`),
  men: listOf(`Aditya, Ajay, Anil, Arjun, Bao, Daniel, David, Deepak, Duc, Hiro, Hung, James, Jin, Jun, Kenji, Kevin, Kiran, Long, Manoj, Minh, Nam,
    Nikhil, Rahul, Raj, Ravi, Rohan, Sanjay, Sunil, Tuan, Vijay, Vikram, Wei`),
  last: listOf(`Agarwal, Bhatt, Bui, Chan, Chang, Chen, Cheng, Choi, Chung, Desai, Dinh, Duong, Gupta, Ho, Huang, Huynh, Iyer, Jain, Kapoor, Kaur,
    Khan, Kim, Kumar, Lam, Lau, Le, Lee, Li, Lim, Lin, Liu, Malhotra, Mehta, Nair, Nakamura, Ngo, Nguyen, Park, Patel, Pham, Phan, Reddy, Santos,
    Sato, Shah, Sharma, Singh, Song, Tanaka, Tran, Trinh, Truong, Tsai, Verma, Vo, Wang, Wong, Wu, Yamamoto, Yang, Yoon, Zhang, Zhao`),
}

/** Families with Jewish, Italian, Greek and Eastern European names. */
export const CONTINENTAL: NameStock = {
  women: listOf(`Alexandra, Anna, Bella, Carla, Daphne, Debra, Dina, Elaine, Elisa, Esther, Eva, Francesca, Gina, Helene, Ilana, Irene, Irina, Judy,
    Katerina, Lara, Leah, Lena, Marina, Marsha, Miriam, Nadia, Natasha, Nina, Rhonda, Rita, Rochelle, Roberta, Sheila, Shira, Sonia, Stella,
    Sylvia, Tatiana, Tina, Vera, Zoe`),
  men: listOf(`Aldo, Alexei, Ari, Arthur, Barry, Bernard, Boris, Carlo, Dino, Dominic, Eli, Emil, Ezra, Gino, Harvey, Igor, Ira, Isaac, Ivan, Jared,
    Joel, Leo, Leon, Leonid, Lou, Marc, Max, Mikhail, Morris, Nick, Nico, Paolo, Rocco, Sal, Saul, Seth, Sheldon, Stan, Stavros, Steven, Tony,
    Vito, Vlad, Yuri`),
  last: listOf(`Abramson, Adler, Albanese, Alpert, Amato, Antonopoulos, Aronson, Baron, Becker, Benedetto, Berger, Berkowitz, Blum, Bruno, Caruso,
    Cohen, Conti, Costa, DeLuca, DeMarco, Dimitriou, Epstein, Esposito, Feldman, Ferrara, Fink, Friedman, Gallo, Geller, Ginsberg, Glass, Gold,
    Goldberg, Grassi, Greco, Greenberg, Gross, Haddad, Horowitz, Ivanov, Kaplan, Katz, Kessler, Klein, Kowalski, Kravitz, Levine, Levy, Lombardi,
    Mancini, Marino, Melnik, Messina, Morozov, Nowak, Orlov, Papadakis, Pappas, Pavlov, Perlman, Petrov, Popov, Ricci, Romano, Rosen, Rosenthal,
    Roth, Rubin, Salerno, Santoro, Schwartz, Segal, Shapiro, Siegel, Silverman, Sokolov, Sorrentino, Stein, Stern, Tarantino, Testa, Vitale,
    Volkov, Weiss, Wexler, Wolff, Zuckerman`),
}
